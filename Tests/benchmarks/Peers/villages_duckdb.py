"""The question of `villages` put to DuckDB: villages_duckdb.py FOLDER"""

import os
import sys

import duckdb

db = duckdb.connect()
db.execute(f"SET threads = {int(os.environ['STATS_THREADS'])}")
rows = db.execute(
    """WITH figures AS (
         SELECT parse_filename(filename, true) AS year, 集体经济收入 AS x
         FROM read_csv(?, filename = true)),
       ordered AS (
         SELECT year, x, row_number() OVER (PARTITION BY year ORDER BY x) AS place FROM figures)
       SELECT year, count(*), sum(x),
              2 * sum(place * x) / (count(*) * sum(x)) - (count(*) + 1) / count(*)::DOUBLE
       FROM ordered GROUP BY year""", [sys.argv[1] + "/*.csv"]).fetchall()
for year, *values in rows:
    for name, value in zip(["n", "total", "gini"], values):
        print(name, year, repr(float(value)), sep="\t")
