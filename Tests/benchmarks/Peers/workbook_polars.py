"""The question of `workbook` put to Polars: workbook_polars.py WORKBOOK"""

import sys

import polars as pl

METRIC = "集体经济收入"
table = pl.read_excel(sys.argv[1])
year = next(name for name in table.columns if name in ("年份", "year", "Year"))
years = table.group_by(year).agg(pl.col(METRIC).count().alias("n"), pl.col(METRIC).sum().alias("total"))
for when, n, total in years.iter_rows():
    print("n", int(when), repr(float(n)), sep="\t")
    print("total", int(when), repr(float(total)), sep="\t")
