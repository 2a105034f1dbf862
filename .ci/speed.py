#!/usr/bin/env python3
"""Times what `stats chart` draws on the bundled datasets, and how much memory it takes.

usage: speed.py STATS
For each figure the median of five runs and the peak of memory; then a picture for each village of a
county. Times depend on the machine and on what else it does: this only tells, and never fails.
"""
import json, os, shutil, statistics, subprocess, sys, tempfile, time

RUNS, SECONDS, MEGABYTES = 5, 0.150, 60


def run(command):
    """The seconds and megabytes that a command takes; nothing where it is refused."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    return None if status else (time.perf_counter() - start, usage.ru_maxrss / 1024)


def tell(name, results, limits=None):
    seconds, megabytes = statistics.median(s for s, _ in results), max(m for _, m in results)
    over = limits and (seconds > limits[0] or megabytes > limits[1])
    print(f"{name:<18} {seconds * 1000:8.0f} ms {megabytes:6.1f} MB{'  over the aim' if over else ''}")


program, folder = sys.argv[1], tempfile.mkdtemp()
listed = subprocess.run([program, "list", "figures", "--json"], capture_output=True, check=True)
figures = [figure["name"] for figure in json.loads(listed.stdout)]
print(f"a PNG and an SVG of each figure; the aim is {SECONDS * 1000:.0f} ms and {MEGABYTES} MB")
for figure in figures:
    other = ["--against", "town/population"] if figure == "scatter" else []
    command = [program, "chart", "town/revenue", "--data", "datasets", "--as", figure, *other, "-o", folder]
    results = [result for result in (run(command) for _ in range(RUNS)) if result]
    if results:
        tell(figure, results, (SECONDS, MEGABYTES))
each = [program, "chart", "taiwan-villages/income", "--data", "datasets", "--where", "縣市=雲林縣",
        "--each", "village", "--as", "trend", "-o", folder]
result = run(each)
if result:
    tell("--each village", [result])
shutil.rmtree(folder)
