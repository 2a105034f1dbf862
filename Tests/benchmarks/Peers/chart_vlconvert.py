"""The picture of `chart` by Vega-Lite in vl-convert: chart_vlconvert.py TABLE BASE"""

import csv
import sys

import vl_convert

table, base = sys.argv[1:]
with open(table, encoding="utf-8", newline="") as file:
    values = [{"v": row["村名"], "t": int(row["年份"]), "x": float(row["集体经济收入"])}
              for row in csv.DictReader(file)]
spec = {
    "title": "集体经济收入", "width": 700, "height": 430, "data": {"values": values}, "mark": "line",
    "encoding": {
        "x": {"field": "t", "type": "quantitative", "scale": {"zero": False}},
        "y": {"field": "x", "type": "quantitative"},
        "color": {"field": "v", "type": "nominal"}}}
with open(base + ".png", "wb") as file:
    file.write(vl_convert.vegalite_to_png(spec, scale=2))
with open(base + ".svg", "w", encoding="utf-8") as file:
    file.write(vl_convert.vegalite_to_svg(spec))
