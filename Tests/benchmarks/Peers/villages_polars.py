"""The question of `villages` put to Polars: villages_polars.py FOLDER"""

import pathlib
import sys

import polars as pl

for path in pathlib.Path(sys.argv[1]).glob("*.csv"):
    x = pl.read_csv(path, columns=["集体经济收入"]).to_series().sort()
    n, total = len(x), x.sum()
    gini = 2 * (x * pl.int_range(1, n + 1, eager=True)).sum() / (n * total) - (n + 1) / n
    for name, value in (("n", n), ("total", total), ("gini", gini)):
        print(name, path.stem, repr(float(value)), sep="\t")
