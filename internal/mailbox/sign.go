package mailbox

// plain is SASL PLAIN (RFC 4616), which imapclient speaks: name and password at once.
type plain struct{ user, password string }

func (p *plain) Start() (mechanism string, first []byte, err error) {
	return "PLAIN", []byte("\x00" + p.user + "\x00" + p.password), nil
}

func (p *plain) Next([]byte) ([]byte, error) { return nil, nil }

// xoauth2 is the mechanism of Google and Microsoft for a token in place of a password. A
// server that refuses it says why in a challenge, and waits for any answer (RFC 7628).
type xoauth2 struct{ user, token string }

func (x *xoauth2) Start() (mechanism string, first []byte, err error) {
	return "XOAUTH2", []byte("user=" + x.user + "\x01auth=Bearer " + x.token + "\x01\x01"), nil
}

func (x *xoauth2) Next([]byte) ([]byte, error) { return []byte{1}, nil }
