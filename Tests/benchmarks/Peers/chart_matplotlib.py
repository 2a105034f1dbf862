"""The picture of `chart` by matplotlib: chart_matplotlib.py TABLE BASE"""

import csv
import itertools
import sys

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot

table, base = sys.argv[1:]
matplotlib.rcParams["font.family"] = ["Noto Sans CJK JP"]
with open(table, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
figure, axes = pyplot.subplots(figsize=(8, 5), dpi=200)
for village, years in itertools.groupby(rows, key=lambda row: row["村名"]):
    years = list(years)
    axes.plot([int(row["年份"]) for row in years],
              [float(row["集体经济收入"]) for row in years], label=village)
axes.set_title("集体经济收入")
axes.legend(fontsize=5)
figure.savefig(base + ".png")
figure.savefig(base + ".svg")
