package pdf

// own is what is held beside the two standards.
var own = [...]rule{
	{"", "", "a figure says where it is on the page", checked, "figure-box", "figure-without-box"},
	{"", "", "a link leads to one place, and that is on the page or an address", checked, "link-place", "link-to-nowhere link-to-no-note"},
	{"", "", "an attached file is described in words", checked, "attachment-words", "file-without-words"},
	{"", "", "an attached file's name is safe on any disk and its own", checked, "attachment-name", "file-with-a-path hidden-file files-of-one-name"},
	{"", "", "a piece of text is part of its run", checked, "text-in-run", "text-beyond-its-run text-without-face"},
	{"", "", "an image has all its samples", checked, "whole-image", "image-cut-short"},
	{"", "", "the letters are those of the text", built, "`fonts.Face.Subset`", "TestLetters"},
	{"", "", "what is copied out is what is printed, in the reading order, and marks stay apart from figures", built, "`toUnicode`", "TestText TestMarksSurviveCopying"},
	{"", "", "a font that is cut down says so by its name", built, "`subsetTag`", "TestFontsAndImages"},
	{"", "", "a chart is no image", built, "`canvas.shape`", "TestFontsAndImages"},
	{"", "", "the same page gives the same bytes", built, "integers, sorted keys, no clock", "TestSameInputSameBytes TestWriteLeavesPage"},
}
