"""Writes the rows of a Parquet file as CSV, for a pipe: on one machine nothing has to be split.

    python parquet_rows.py ANSWERS.parquet [duckdb|polars] | modenhed compare - -o groups.csv
"""

import sys

source, engine = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "duckdb"
if engine == "duckdb":
    import duckdb

    rows = duckdb.read_parquet(source)
    rows.write_csv("/dev/stdout", header=True)
else:
    import polars

    polars.scan_parquet(source).sink_csv(sys.stdout.buffer)
