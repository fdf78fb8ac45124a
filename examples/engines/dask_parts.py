"""Compares departments on Dask: every block of a table becomes a part, and the parts are merged.

    python dask_parts.py ANSWERS.csv GROUPS.csv [SCHEDULER]

SCHEDULER is the address of a running cluster, tcp://host:8786; else two worker processes are started here.
`modenhed` has to be on the path of every worker. A table with line breaks in quoted cells cannot be cut at lines.
"""

import subprocess
import sys

from dask import delayed
from dask.bytes import read_bytes
from dask.distributed import Client, LocalCluster


def count(head: bytes, block: bytes, is_first: bool) -> tuple[bytes, int]:
    """The part of a block of lines, and whether a row was left out (1)."""
    command = ["modenhed", "compare", "-", "--partial", "--quiet", "--threads", "1"]
    done = subprocess.run(command, input=block if is_first else head + block, capture_output=True)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr.decode())
    sys.stderr.buffer.write(done.stderr)
    return done.stdout, done.returncode


def main(source: str, output: str, scheduler: str | None = None) -> int:
    with open(source, "rb") as table:
        head = table.readline()
    _, [blocks] = read_bytes(source, delimiter=b"\n", blocksize="16 MiB", sample=False)
    tasks = [delayed(count)(head, block, index == 0) for index, block in enumerate(blocks)]
    cluster = None if scheduler else LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    with Client(scheduler or cluster) as client:
        counted = [future.result() for future in client.compute(tasks)]
    if cluster:
        cluster.close()
    merge = ["modenhed", "compare", "-", "--merge", "-o", output]
    merged = subprocess.run(merge, input=b"".join(part for part, _ in counted))
    return max([merged.returncode, *(status for _, status in counted)])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
