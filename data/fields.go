package data

// The keys of each mapping and where their values go. The decoder reads by these
// lists and the canonical form is written by them, so that neither can know a key
// that the other does not.

func headFields(h *draftHead) []field {
	return []field{
		{"id", &h.id}, {"title", &h.title}, {"standfirst", &h.standfirst}, {"date", &h.date}, {"place", &h.place},
		{"language", &h.language}, {"direction", &h.direction}, {"audience", &h.audience}, {"status", &h.status},
		{"brand", &h.brand}, {"url", &h.url}, {"licence", &h.licence}, {"abbreviations", &h.abbreviations},
		{"literals", &h.literals},
	}
}

func measureFields(m *draftMeasure) []field {
	return []field{
		{"label", &m.label}, {"unit", &m.unit}, {"kind", &m.kind}, {"per", &m.per}, {"of", &m.of}, {"against", &m.against},
		{"who", &m.who}, {"where", &m.where}, {"when", &m.when}, {"basis", &m.basis}, {"definition", &m.definition},
	}
}

func unitFields(u *draftUnit) []field {
	return []field{{"one", &u.one}, {"few", &u.few}, {"many", &u.many}, {"other", &u.other}}
}

func sourceFields(s *draftSource) []field {
	return []field{
		{"author", &s.author}, {"short", &s.short}, {"title", &s.title}, {"type", &s.kind}, {"publisher", &s.publisher},
		{"language", &s.language},
		{"issued", &s.issued}, {"url", &s.url}, {"doi", &s.doi}, {"accessed", &s.accessed}, {"email", &s.email}, {"via", &s.via},
	}
}

func claimFields(c *draftClaim) []field {
	return []field{
		{"source", &c.sources}, {"locator", &c.locator}, {"says", &c.says}, {"says-lang", &c.saysLang},
		{"value", &c.value}, {"range", &c.rng}, {"share", &c.share}, {"derive", &c.derive}, {"disjoint", &c.disjoint},
		{"measure", &c.measure}, {"who", &c.who}, {"where", &c.where}, {"when", &c.when}, {"assuming", &c.assuming},
		{"how", &c.how}, {"basis", &c.basis}, {"standing", &c.standing}, {"level", &c.level}, {"interval", &c.interval},
		{"cites", &c.cites}, {"part-of", &c.partOf}, {"label", &c.label}, {"caveats", &c.caveats},
	}
}

func caveatFields(c *draftCaveat) []field {
	return []field{{"text", &c.text}, {"required", &c.required}}
}

func chartFields(c *draftChart) []field {
	return []field{
		{"title", &c.title}, {"claims", &c.claims}, {"gaps", &c.gaps}, {"order", &c.order}, {"mark", &c.mark},
		{"scale", &c.scale}, {"compare", &c.compare}, {"differs", &c.differs}, {"alt", &c.alt},
	}
}

func gapFields(g *draftGap) []field {
	return []field{
		{"text", &g.text}, {"measure", &g.measure}, {"where", &g.where}, {"label", &g.label}, {"caveats", &g.caveats},
	}
}

func contactFields(c *draftContact) []field {
	return []field{
		{"name", &c.name}, {"role", &c.role}, {"org", &c.org}, {"email", &c.email}, {"phone", &c.phone}, {"url", &c.url},
	}
}
