#!/usr/bin/env python3
"""Writes the tables of the bundled datasets: two re-expressed from public
figures, one invented by fixed rules. The same arguments give the same bytes.

    .ci/datasets.py --taiwan FOLDER --states FILE --out datasets

FOLDER holds one CSV per year of Taiwan's village income tax statistics, FILE
the income of the US states in rows of (name, FIPS code, region, year, income).
The descriptions (dataset.yaml) are written by hand.
"""

import argparse
import csv
import math
import pathlib
import random
import sys


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def expect(what, found, wanted):
    if found != wanted:
        sys.exit(f"{what}: {found}, expected {wanted}")


# Taiwan's villages

# Villages whose names hold a private-use character in every year, and what
# they are called. U+E108 stays: the source wrote it for 廍 until 2015–2017 and
# 廍 afterwards, and a village keeps the name that its year gives it.
LOST = {("四湖鄉", "\ue915子村"): "萡子村", ("四湖鄉", "\ue915東村"): "萡東村",
        ("水林鄉", "\ue660埔村"): "瓊埔村"}
PLACE = ["縣市", "鄉鎮市區", "村里"]
FIGURES = ["納稅單位", "綜合所得總額", "中位數"]


def taiwan(source, out):
    registers = []
    for year in range(2010, 2022):
        rows = []
        for row in read(source / f"{year}.csv"):
            county, town, village = (row[name] for name in PLACE)
            village = LOST.get((town, village), village)
            rows.append([county, town, village] + [int(row[name]) for name in FIGURES])
        villages = {tuple(row[:3]) for row in rows}
        expect(f"{year}: villages named once", len(villages), len(rows))
        registers.append(villages)
        write(out / f"{year}.csv", PLACE + FIGURES, rows)
    expect("village-years", sum(map(len, registers)), 93826)
    expect("villages", len(set.union(*registers)), 8802)
    expect("villages in every year", len(set.intersection(*registers)), 6968)
    expect("fewest villages in a year", min(map(len, registers)), 7745)
    expect("most villages in a year", max(map(len, registers)), 7863)
    yunlin = [sum(place[0] == "雲林縣" for place in villages) for villages in registers]
    expect("villages of 雲林縣", (min(yunlin), max(yunlin)), (387, 392))


# The states of the USA

REGIONS = {
    "N Eng": "New England", "Mid Atl": "Middle Atlantic", "E N Cen": "East North Central",
    "W N Cen": "West North Central", "S Atl": "South Atlantic", "E S Cen": "East South Central",
    "W S Cen": "West South Central", "Mtn": "Mountain", "Pacific": "Pacific"}


def states(source, out):
    rows = sorted([row["Name"], REGIONS[row["SUB_REGION"]], int(row["year"]), int(row["pci"])]
                  for row in read(source))
    expect("states", len({row[0] for row in rows}), 48)
    expect("state-years named once", len({(row[0], row[2]) for row in rows}), 48 * 81)
    expect("years", sorted({row[2] for row in rows}), list(range(1929, 2010)))
    write(out / "income.csv", ["state", "region", "year", "income_per_head"], rows)


# The invented township

YEARS = range(2014, 2024)
AREAS = {"环": "环湖片区", "十": "十方片区", "城": "城郊片区", "山": "山区片区"}
SEED = 31000
MISSING = {("东南岭村", 2017), ("东南岭村", 2018)}

# village, area, people in 2014 and 2023, what 2020 left of a normal year,
# subsidies in 2014 and 2023 (万元), first year and last share (%) of income
# from investment, share from contracting (%), margins in 2014 and 2023 (%),
# and the revenue (万元) in some years, between which it grows evenly
VILLAGES = """
白山村   环 1850 1920  70  14 22  2018 11  18  46 48  14:88 16:124 19:252 21:322 23:418
湖滨村   环 1480 1445  78  12 17  2017  9  24  44 45  14:62 17:104 19:165 23:258
渡口村   环 1260 1180  82   9 16  2019 13  30  42 41  14:43 18:70 20:112 23:171
莲塘村   环  980  930  90   8 18  2019 16  41  38 37  14:23 17:37 20:68 23:108
沙湾村   环 1120 1075  85   9 15  2018 10  33  43 42  14:35 17:66 19:108 23:140
鹭洲村   环  890  905  74   8 16  2020  8  27  40 44  14:29 18:47 20:88 23:153
芦荡村   环  760  690  94   9 21  2021  6  46  37 15  14:18 17:28 20:43 23:54
十方村   十 2380 2640  97  13 26  2017 10  16  45 50  14:46 16:62 17:110 19:262 21:402 23:534
石桥村   十 1340 1290  92  10 16  2018 14  35  41 40  14:38 18:74 23:134
新集村   十 2150 2230  86  11 15  2016 12  29  43 42  14:70 17:128 20:176 23:227
双井村   十 1090 1015  93   9 18  2019 12  39  39 38  14:27 17:36 20:60 23:102
古樟村   十  840  790  91   8 18  2020 11  44  36 36  14:20 18:37 23:83
长堰村   十 1210 1140  95  10 19  2018 15  42  37 38  14:24 17:41 19:70 23:93
钟楼村   十 1560 1530  88  10 15  2017 13  31  42 43  14:41 18:80 20:112 23:160
城南村   城 3060 3140  93   8 10  2014 19  37  52 51  14:236 17:300 20:338 23:345
东关村   城 2460 2520  90   7 11  2015 17  40  48 47  14:129 18:178 23:236
五里铺村 城 1930 1985  87   9 12  2016 14  36  46 44  14:111 17:169 20:196 23:203
花园村   城 1720 1790  84   9 13  2017 12  32  45 45  14:77 18:127 23:196
西畈村   城 1410 1460  92   9 14  2018 12  34  43 44  14:55 17:79 20:135 23:187
红旗村   城 2040 1880  80  11 20  2016  8  28  43 27  14:191 16:203 18:168 20:121 23:99
平安村   城 1300 1345  89  10 15  2019 14  33  40 41  14:33 17:51 19:88 23:122
东南岭村 山  720  625  95   5 17  2022  4  40  36 20  14:9 16:13 19:21 23:34
云台村   山  690  640  86   7 20  2020 10  37  38 33  14:12 17:20 20:35 23:66
茶亭村   山  910  870  81   7 19  2019  9  30  32 42  14:13 17:20 19:36 21:72 23:122
松坡村   山  650  610  96   6 20  2021  7  43  38 18  14:11 18:22 23:46
龙潭村   山  830  785  76   8 19  2020 10  32  33 36  14:17 17:29 19:52 23:78
上坪村   山  680  635  97   4 18  2022  5  42  35 17  14:7 16:12 19:25 23:41
竹溪村   山  940  915  72   7 20  2018  9  26  30 43  14:15 18:33 21:89 23:134
"""


def along(start, end, year):
    """The value between two ends, evenly in percent."""
    return start * (end / start) ** ((year - YEARS[0]) / (len(YEARS) - 1))


def course(anchors, year):
    for (first, low), (last, high) in zip(anchors, anchors[1:]):
        if year <= last:
            return low * (high / low) ** ((year - first) / (last - first))


def chance(source, spread):
    """A bell-shaped factor near one, bounded at three spreads."""
    return math.exp(spread * (source.random() + source.random() + source.random() - 1.5) * 2)


def money(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def village_years(line, source, works):
    name, area, *numbers = line.split()
    (people, people_end, left, aid, aid_end, first, share, contract, margin, margin_end) = map(
        int, numbers[:10])
    anchors = [tuple(map(int, anchor.split(":"))) for anchor in numbers[10:]]
    anchors = [(2000 + year, value) for year, value in anchors]
    drift = 1.0
    for year in YEARS:
        drift = drift ** 0.4 * chance(source, 0.05)
        shock = {2020: left / 100, 2021: (left / 100) ** 0.35}.get(year, 1.0)
        revenue = round(100 * course(anchors, year) * drift * shock)
        subsidies = min(round(100 * along(aid, aid_end, year) * chance(source, 0.12)),
                        round(revenue * (0.62 + 0.06 * source.random())))
        ripe = min(1.0, 0.35 + 0.2 * (year - first)) if year >= first else 0.0
        invested = round(revenue * share / 100 * ripe * chance(source, 0.06))
        contracting = round((revenue - subsidies) * contract / 100 * chance(source, 0.05))
        other = round(revenue * (0.01 + 0.03 * source.random()))
        operating = revenue - subsidies - invested - contracting - other
        if operating < 0:
            sys.exit(f"{name} {year}: the sources exceed the revenue")
        net = round(revenue * along(margin, margin_end, year) / 100
                    * chance(source, 0.07) * shock ** 0.6)
        if (name, year) == ("红旗村", 2020):
            net = round(revenue * -0.062)  # the brickworks closed
        wish = 0.5 + 1.3 * math.log10(1 + revenue / 2000) + 0.08 * (year - YEARS[0])
        projects = min(6, int(2.6 * wish * works.random()))
        size = 6 + 0.13 * revenue / 100 + 0.7 * (year - YEARS[0])
        investment = sum(round(size * chance(works, 0.55) * 10) * 10 for _ in range(projects))
        population = round(along(people, people_end, year) * chance(source, 0.004))
        households = round(population / along(3.42, 3.08, year) * chance(source, 0.004))
        if (name, year) not in MISSING:
            cents = [revenue, operating, contracting, invested, subsidies, other, net]
            yield [name, AREAS[area], year, *map(money, cents), projects, money(investment),
                   households, population]


def town(out):
    lines = VILLAGES.split("\n")[1:-1]
    expect("villages of the township", len({line.split()[0] for line in lines}), 28)
    rows = [row for number, line in enumerate(lines)
            for row in village_years(line, random.Random(SEED + number),
                                     random.Random(SEED + 100 + number))]
    expect("village-years of the township", len(rows), 28 * 10 - 2)
    expect("losses", [row[0] for row in rows if row[9].startswith("-")], ["红旗村"])
    write(out / "villages.csv",
          ["村名", "片区", "年份", "集体经济收入", "经营收入", "发包及上交收入", "投资收益",
           "补助收入", "其他收入", "经营收益", "项目数", "项目投资", "户数", "人口"], rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--taiwan", type=pathlib.Path, required=True, metavar="FOLDER",
                        help="one CSV per year: 2010.csv … 2021.csv")
    parser.add_argument("--states", type=pathlib.Path, required=True, metavar="FILE",
                        help="columns Name, SUB_REGION, year, pci")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("datasets"),
                        metavar="FOLDER", help="where the datasets go (default: datasets)")
    options = parser.parse_args()
    taiwan(options.taiwan, options.out / "taiwan-villages")
    states(options.states, options.out / "us-states")
    town(options.out / "town")


if __name__ == "__main__":
    main()
