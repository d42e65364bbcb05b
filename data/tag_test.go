package data

import "testing"

func TestLanguageTags(t *testing.T) {
	for _, tag := range []string{"en", "ru", "kir", "pt-BR", "zh-Hant", "zh-Hant-TW", "es-419", "sl-rozaj", "de-CH-1996", "uz-Cyrl-UZ"} {
		if !isLanguageTag(tag) {
			t.Errorf("%q is refused", tag)
		}
	}
	for _, tag := range []string{"", "r", "russian", "Russian language", "ru_RU", "ru-", "-ru", "ru-R", "pt-BR-US", "en-GB-oed", "ру", "e1", "zh-Han1", "de-abcdefghi"} {
		if isLanguageTag(tag) {
			t.Errorf("%q is taken", tag)
		}
	}
}
