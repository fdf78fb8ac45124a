"""Compares departments on Spark: every partition becomes a part, and the parts are merged.

    spark-submit spark_parts.py ANSWERS GROUPS.csv        or: python spark_parts.py ANSWERS GROUPS.csv [MASTER]

ANSWERS is Parquet or CSV with a header, in one file or many. `modenhed` has to be on the path of every executor. All
sheets of a department come into one partition, so that a respondent who answered twice is seen.
"""

import subprocess
import sys
import threading

from pyspark.sql import SparkSession


def count(batches):
    """The part of a partition, and whether a row was left out (1)."""
    import pyarrow as pa
    import pyarrow.csv as csv

    command = ["modenhed", "compare", "-", "--partial", "--quiet", "--threads", "1"]
    rows, process = 0, None
    for batch in batches:
        if process is None:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            part = []
            reader = threading.Thread(target=lambda: part.append(process.stdout.read()))
            reader.start()
        csv.write_csv(batch, process.stdin, csv.WriteOptions(include_header=rows == 0, quoting_style="needed"))
        rows += batch.num_rows
    if process is None:
        return
    process.stdin.close()
    reader.join()
    if process.wait() not in (0, 1):
        raise RuntimeError(f"modenhed ended with {process.returncode}")
    yield pa.RecordBatch.from_pydict({"part": [part[0].decode()], "status": [process.returncode]})


def main(source: str, output: str, master: str | None = None) -> int:
    builder = SparkSession.builder.appName("modenhed")
    spark = (builder.master(master) if master else builder).getOrCreate()
    answers = spark.read.csv(source, header=True) if ".csv" in source else spark.read.parquet(source)
    parts = answers.repartition("department").mapInArrow(count, "part string, status int").collect()
    spark.stop()
    merge = ["modenhed", "compare", "-", "--merge", "--sort", "name", "-o", output]
    merged = subprocess.run(merge, input="".join(row.part for row in parts).encode())
    return max([merged.returncode, *(row.status for row in parts)])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
