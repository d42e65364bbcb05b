"""Judges folders that hold datapackage.json and claims.csv: Frictionless validates
them, pandas and DuckDB load the table with the types that the package gives, and no
reader finds a cell that a spreadsheet could take for a formula, whatever it takes for
the mark between columns. Prints one line a folder, or what is wrong."""
import csv
import datetime
import decimal
import io
import json
import os
import re
import sys

import duckdb
import pandas
from frictionless import Package, system

NUMBER = re.compile(r"[+-]?[0-9]+([.][0-9]+)?%?")
SIGNS = tuple("=+-@＝＋－＠")


def formulas(cells, where):
    """A cell is one that no spreadsheet calculates."""
    for cell in cells:
        if isinstance(cell, str):
            bare = cell.strip(' "\u00a0\r\n\t')
            if bare.startswith(SIGNS) and not NUMBER.fullmatch(bare.rstrip('" ')):
                raise SystemExit(f"{where}: {cell!r} is a formula")


def cells(path):
    """No cell is a formula, whatever parts the columns."""
    text = open(path, encoding="utf-8", newline="").read()
    for mark in ",;\t|":
        for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
            for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark, quoting=quoting):
                formulas(row, f"read with {mark!r}, quotes {quoting}")
        loose = pandas.read_csv(path, sep=mark, header=None, names=range(3000), dtype=str, keep_default_na=False, engine="python", on_bad_lines="skip")
        formulas((c for c in loose.to_numpy().ravel() if c), f"pandas with {mark!r}")
        loose = duckdb.sql(
            "SELECT * FROM read_csv(?, header = false, delim = ?, all_varchar = true, null_padding = true, strict_mode = false, ignore_errors = true, parallel = false)",
            params=[path, mark])
        for row in loose.fetchall():
            formulas(row, f"DuckDB with {mark!r}")


def judge(folder):
    path = os.path.join(folder, "claims.csv")
    cells(path)
    package = Package(os.path.join(folder, "datapackage.json"))
    report = package.validate()
    if not report.valid:
        raise SystemExit(f"{folder}: {report.flatten(['type', 'note', 'fieldName', 'rowNumber'])}")
    raw = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))
    resource = raw["resources"][0]
    fields = resource["schema"]["fields"]
    default = [m["value"] for m in resource["schema"]["missingValues"]]
    absent = {f["name"]: [m["value"] for m in f.get("missingValues", [])] or default for f in fields}
    kinds = {f["name"]: f["type"] for f in fields}
    with open(path, encoding="utf-8", newline="") as f:
        header, *rows = csv.reader(f, strict=True)
    assert header == list(kinds), header
    assert resource["path"] == "claims.csv" and resource["bytes"] == os.path.getsize(path)
    for f in fields:
        assert len(f["description"]) > 5, f
        allowed = {c["value"] for c in f.get("categories", [])}
        for row in rows:
            cell = row[header.index(f["name"])]
            assert not allowed or cell in allowed or cell in absent[f["name"]], (f["name"], cell)

    # What every reader must make of a cell.
    def meaning(name, cell):
        if cell in absent[name]:
            return None
        if kinds[name] == "number":
            return decimal.Decimal(cell)
        if kinds[name] == "date":
            return datetime.date.fromisoformat(cell)
        return cell

    wanted = [[meaning(n, c) for n, c in zip(header, row)] for row in rows]
    with package.get_resource("claims") as opened:
        read = [row.to_list() for row in opened.row_stream]
    assert read == wanted, "Frictionless reads other values"

    dates = [n for n, k in kinds.items() if k == "date"]
    frame = pandas.read_csv(
        path, keep_default_na=False, na_values=absent, parse_dates=dates, date_format="%Y-%m-%d",
        dtype={n: {"string": "string", "number": "float64"}[k] for n, k in kinds.items() if k != "date"},
    )
    plain = pandas.read_csv(path)  # as people call it
    for n, k in kinds.items():
        column = [row[header.index(n)] for row in wanted]
        for got, want in zip(frame[n], column):
            if want is None:
                assert pandas.isna(got), (n, got)
            elif k == "number":
                assert got == float(want), (n, got, want)
            elif k == "date":
                assert got.date() == want, (n, got, want)
            else:
                assert got == want, (n, got, want)
        if k == "number":
            assert plain[n].dtype.kind in "fi", (n, plain[n].dtype)
        if k == "date":
            assert frame[n].dtype.kind == "M", (n, frame[n].dtype)
    formulas(plain.select_dtypes("str").stack(), "pandas")

    found = duckdb.sql("SELECT * FROM read_csv(?, header = true, delim = ',', quote = '\"', escape = '\"')", params=[path])
    for n, kind in zip(found.columns, found.types):
        column = [row[header.index(n)] for row in wanted]
        if any(v is not None for v in column):
            if kinds[n] == "number":
                assert str(kind) in ("BIGINT", "HUGEINT", "DOUBLE") or str(kind).startswith("DECIMAL"), (n, kind)
            if kinds[n] == "date":
                assert str(kind) == "DATE", (n, kind)
    got = found.fetchall()
    assert len(got) == len(wanted), "DuckDB reads other rows"
    for row, want in zip(got, wanted):
        for n, cell, value in zip(header, row, want):
            if kinds[n] == "number" and value is not None:
                assert float(cell) == float(value), (n, cell, value)
            if kinds[n] == "date" and value is not None:
                assert cell == value, (n, cell, value)
        formulas(row, "DuckDB")

    print(os.path.basename(folder), len(rows))


system.trusted = False
for folder in sys.argv[1:]:
    judge(folder)
