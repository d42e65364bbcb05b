package language

// object is a JSON object whose members keep their order.
type object []field

type field struct {
	name  string
	value any
}

func (anyText) schema() object  { return nil }
func (w *Words) schema() object { return nil }
func (idOf) schema() object     { return nil }
func (exactly) schema() object  { return nil }
func (ownID) schema() object    { return nil }

func blockSchema(keys []Key) object { return nil }
