"""The question of `national` put to DuckDB: national_duckdb.py TABLE METRIC

Prints `measure year value` in lines, as the other scripts here do.
"""

import os
import sys

import duckdb

table, metric = sys.argv[1:]
db = duckdb.connect()
db.execute(f"SET threads = {int(os.environ['STATS_THREADS'])}")
db.execute(
    """CREATE TEMP TABLE figures AS
       SELECT year, county, value AS x FROM read_csv(?) WHERE metric = ?""",
    [table, metric])
years = db.execute(
    """WITH ordered AS (
         SELECT year, x, row_number() OVER (PARTITION BY year ORDER BY x) AS place,
                avg(x) OVER (PARTITION BY year) AS mean
         FROM figures)
       SELECT year, count(*), sum(x),
              2 * sum(place * x) / (count(*) * sum(x)) - (count(*) + 1) / count(*)::DOUBLE,
              avg(x / mean * ln(x / mean))
       FROM ordered GROUP BY year ORDER BY year""").fetchall()
between = db.execute(
    """WITH counties AS (
         SELECT year, county, count(*) AS n, sum(x) AS total FROM figures GROUP BY year, county),
       shares AS (
         SELECT year, total / sum(total) OVER (PARTITION BY year) AS income,
                n / sum(n) OVER (PARTITION BY year) AS people
         FROM counties)
       SELECT year, sum(income * ln(income / people)) FROM shares GROUP BY year""").fetchall()
for year, *values in years:
    for name, value in zip(["n", "total", "gini", "theil-t"], values):
        print(name, year, repr(float(value)), sep="\t")
for year, value in between:
    print("theil-t.between", year, repr(value), sep="\t")
