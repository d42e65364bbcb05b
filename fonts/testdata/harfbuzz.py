"""Shapes lines of text with HarfBuzz: "FONT FEATURES TEXT" in, "glyph:advance:x:y:cluster ..." out."""
import sys
import uharfbuzz as hb

fonts = {}
for line in sys.stdin:
    path, features, text = line.rstrip("\n").split("\t")
    if path not in fonts:
        fonts[path] = hb.Font(hb.Face(hb.Blob.from_file_path(path)))
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    buffer.language = "und"
    hb.shape(fonts[path], buffer, {f: True for f in features.split(",") if f})
    print(" ".join(
        f"{i.codepoint}:{p.x_advance}:{p.x_offset}:{p.y_offset}:{i.cluster}"
        for i, p in zip(buffer.glyph_infos, buffer.glyph_positions)))
