package fonts

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

// samples have the letters of languages that the embedded faces must hold.
var samples = map[string]string{
	"Albanian":     "ç ë Ç Ë",
	"Catalan":      "à ç è é í ï l·l ò ó ú ü",
	"Croatian":     "č ć đ š ž Č Ć Đ Š Ž",
	"Czech":        "Příliš žluťoučký kůň úpěl ďábelské ódy ň Ť Ď",
	"Danish":       "æ ø å Æ Ø Å",
	"Dutch":        "ĳ é ë ï",
	"Estonian":     "õ ä ö ü š ž",
	"Finnish":      "ä ö å",
	"French":       "à â æ ç é è ê ë î ï ô œ ù û ü ÿ « » Œ Ÿ",
	"German":       "ä ö ü ß ẞ „“ ‚‘",
	"Hungarian":    "á é í ó ö ő ú ü ű Ő Ű",
	"Icelandic":    "á ð é í ó ú ý þ æ ö Ð Þ",
	"Irish":        "á é í ó ú ḃ ċ ḋ ḟ ġ ṁ ṗ ṡ ṫ",
	"Italian":      "à è é ì ò ù",
	"Latvian":      "ā č ē ģ ī ķ ļ ņ š ū ž Ģ Ķ Ļ Ņ",
	"Lithuanian":   "ą č ę ė į š ų ū ž",
	"Maltese":      "ċ ġ ħ ż Ċ Ġ Ħ Ż",
	"Norwegian":    "æ ø å é",
	"Polish":       "Zażółć gęślą jaźń Ą Ć Ę Ł Ń Ó Ś Ź Ż",
	"Portuguese":   "ã õ á â à ç é ê í ó ô ú",
	"Romanian":     "ă â î ș ț Ș Ț ş ţ",
	"Sami":         "á č đ ŋ š ŧ ž ʒ ǯ ǥ ǧ ǩ",
	"Slovak":       "ľ ĺ ŕ ô ä ď ť ň",
	"Spanish":      "á é í ñ ó ú ü ¿ ¡",
	"Swedish":      "å ä ö",
	"Turkish":      "ç ğ ı İ ö ş ü â î û Ğ Ş",
	"Azerbaijani":  "ə ğ ı ö ü ç ş Ə",
	"Vietnamese":   "Ăă Ââ Đđ Êê Ôô Ơơ Ưư ạ ả ã á à ặ ẳ ẵ ắ ằ ậ ẩ ẫ ấ ầ ẹ ẻ ẽ ệ ể ễ ế ề ị ỉ ĩ ọ ỏ õ ộ ổ ỗ ố ồ ợ ở ỡ ớ ờ ụ ủ ũ ự ử ữ ứ ừ ỵ ỷ ỹ ý ỳ Nguyễn",
	"Welsh":        "ŵ ŷ â ê î ô û ẁ ẃ ẅ ỳ",
	"Russian":      "Съешь ещё этих мягких французских булок, да выпей чаю",
	"Ukrainian":    "ґ є і ї Ґ Є І Ї ’",
	"Belarusian":   "ў і ё Ў",
	"Serbian":      "ђ ј љ њ ћ џ Ђ Ј Љ Њ Ћ Џ",
	"Macedonian":   "ѓ ѕ ј љ њ ќ џ Ѓ Ќ",
	"Bulgarian":    "ъ ь ю я щ ѝ",
	"Kyrgyz":       "Ңң Өө Үү Жаңы Өзгөн Үчкөргөн",
	"Kazakh":       "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі",
	"Tajik":        "Ғғ Ӣӣ Ққ Ӯӯ Ҳҳ Ҷҷ",
	"Uzbek":        "Ўў Ққ Ғғ Ҳҳ oʻ gʻ",
	"Mongolian":    "Өө Үү",
	"Tatar":        "Әә Җҗ Ңң Өө Үү Һһ",
	"Greek":        "Αα Ββ ά έ ή ί ό ύ ώ ϊ ΐ ς",
	"signs of all": "– — … « » “ ” ‘ ’ † ‡ • · × − ≈ ≤ ≥ ≠ → ½ % ‰ € £ ¥ ₽ ₸ № § © °",
}

// TestSamples: the embedded faces have the letters of the languages, whether they are
// written as one character or with the marks apart, and set both alike.
func TestSamples(t *testing.T) {
	for _, f := range faces() {
		for language, sample := range samples {
			apart := norm.NFD.String(sample)
			for _, text := range []string{sample, apart} {
				if r, _, missing := f.Missing(text); missing {
					t.Errorf("%s: %s has no %q (%U)", f.PSName, language, r, r)
				}
			}
			whole, marked := f.Shape(norm.NFC.String(sample), 0), f.Shape(apart, 0)
			if whole.Text != marked.Text || len(whole.Glyphs) != len(marked.Glyphs) {
				t.Fatalf("%s: %s is set as %q, with its marks apart as %q", f.PSName, language, whole.Text, marked.Text)
			}
			for i := range whole.Glyphs {
				if whole.Glyphs[i] != marked.Glyphs[i] {
					t.Errorf("%s: %s differs with its marks apart at glyph %d", f.PSName, language, i)
				}
				if whole.Glyphs[i].ID == 0 {
					t.Errorf("%s: %s has no glyph for %q", f.PSName, language, whole.Text[whole.Glyphs[i].At:])
				}
			}
		}
	}
}
