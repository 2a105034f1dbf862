"""The question of `national` put to Polars: national_polars.py TABLE METRIC"""

import sys

import polars as pl
from polars import col

table, metric = sys.argv[1:]
figures = (
    pl.scan_csv(table)
    .filter(col("metric") == metric)
    .select("year", "county", col("value").alias("x"))
    .collect())
share = col("x") / col("x").mean()
years = figures.group_by("year").agg(
    pl.len().alias("n"),
    col("x").sum().alias("total"),
    (2 * (col("x").sort() * pl.int_range(1, pl.len() + 1)).sum() / (pl.len() * col("x").sum())
     - (pl.len() + 1) / pl.len()).alias("gini"),
    (share * share.log()).mean().alias("theil-t"))
counties = figures.group_by("year", "county").agg(pl.len().alias("k"), col("x").sum())
income = col("x") / col("x").sum()
people = col("k") / col("k").sum()
between = counties.group_by("year").agg(
    (income * (income / people).log()).sum().alias("theil-t.between"))
for row in years.join(between, on="year").iter_rows(named=True):
    year = row.pop("year")
    for name, value in row.items():
        print(name, year, repr(float(value)), sep="\t")
