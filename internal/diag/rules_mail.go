package diag

// mailRules are about whom a draft of an e-mail is for.
var mailRules = [...]Rule{
	{
		Code:  "E601",
		Title: "not one plain e-mail address",
		Rule:  "An address is written as name@example.org in letters of ASCII. In `from`, `reply-to`, `cc` and `bcc`, and after `--to`, a name may stand before it, as in Olga Ivanova <olga@example.org>; a table has the name in a column of its own.",
		Why:   "Mail programs read the other forms in different ways, and a draft must go to the one person it is for.",
	},
	{
		Code:  "E602",
		Title: "something that a row of people needs is missing",
		Rule:  "A table of people has the columns `name` and `email`, and every row both. Other names by which programs call them are understood, such as `E-mail Address`, `First Name` and `Last Name`, `Имя`, `Эл. почта`. The greeting may name further columns, as in {title}; then every row that it greets has these too.",
		Why:   "A letter that begins “Dear ,” is read no further.",
	},
	{
		Code:  "E603",
		Title: "one address twice",
		Rule:  "An address stands once in a table of people, in capital or small letters.",
		Why:   "Nobody wants the same letter twice.",
	},
	{
		Code:  "E604",
		Title: "what the head of an e-mail cannot hold",
		Rule:  "Names, addresses, greetings, titles and file names hold no line breaks, no control characters and none that turn the direction of text around. A name has at most 200 characters, an address 254, a cell or greeting 500; a table of people has at most 100,000 people, 100 columns and 64 MB.",
		Why:   "A line break in an address or title can begin a field of its own, and send the letter to somebody else.",
	},
	{
		Code:  "E605",
		Title: "nobody to write to",
		Rule:  "A table of people has a row for each person. Drafts for a right of reply go to the quoted sources that have an `email`; at least one has.",
		Why:   "No draft at all would look like work done.",
	},
	{
		Code:  "E606",
		Title: "a mail account that cannot be used",
		Rule:  "A file of accounts holds each under a name: the `host`, the `user`, and either a `password-command` or a `token-command`, a program that prints the secret. `drafts` names the folder where the server does not. The secret itself never stands in a file.",
		Why:   "Whoever reads a file that holds a password can write in its owner's name.",
	},
	{
		Code:  "E607",
		Title: "what a message cannot hold",
		Rule:  "A message is paragraphs and lists of `- `, with `**bold**`, `*italic*` and `[words](https://…)` or `[words](mailto:…)`. It has no headings, pictures or HTML, and at most 4,000 characters.",
		Why:   "It is a letter from one person to another, and reads alike in every mail program, as text too.",
	},
	{
		Code:  "E608",
		Title: "a message that is not there",
		Rule:  "The cell `message` of a row names a file beside the table of people. For a row in another language than the brief's the message is in a file of its own, as note.ru.md beside note.md.",
		Why:   "Nobody is sent a letter in a language that was not chosen for them.",
	},
	{
		Code:  "E609",
		Title: "more words than mail programs show",
		Rule:  "The HTML of a message takes at most 80 kB. A page of figures takes 15.",
		Why:   "Gmail cuts a message near 102 kB, and what is cut off are the sources.",
	},
}
