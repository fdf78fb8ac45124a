import polars as pl

aspects = ASPECTS
columns = [name for questions in aspects.values() for name, _, _ in questions]
table = pl.scan_csv("TABLE", schema_overrides={name: pl.Int8 for name in columns}, null_values=["", "na"])


def aspect(name, questions):
    def score(column, reverse):
        earned = (pl.col(column).cast(pl.Float64) - 1) * 25
        return 100 - earned if reverse else earned

    weighted = pl.sum_horizontal([score(c, r) * w for c, w, r in questions])
    weights = pl.sum_horizontal([pl.col(c).is_not_null().cast(pl.Float64) * w for c, w, _ in questions])
    covered = pl.sum_horizontal([pl.col(c).is_not_null().cast(pl.Float64) for c, _, _ in questions]) / len(questions)
    value = pl.when(covered >= 0.5).then(weighted / weights)
    return value.alias(f"{name}_score"), covered.alias(f"{name}_coverage")


parts = [aspect(name, questions) for name, questions in aspects.items()]
scores = [score for score, _ in parts]
names = [f"{name}_score" for name in aspects]
rows = table.select("department", "respondent", "date", *scores, *[c for _, c in parts]).with_columns(
    pl.mean_horizontal(names).alias("overall_score")
)
figures = [*names, "overall_score"]
rows = rows.with_columns(
    [pl.min_horizontal((pl.col(n) / 20).floor() + 1, 5).cast(pl.Int8).alias(n.replace("_score", "_level")) for n in figures]
)
groups = rows.group_by("department").agg(
    [pl.len().alias("n")]
    + [f(pl.col(n)).alias(f"{n}_{k}") for n in figures for k, f in [
        ("mean", lambda c: c.mean()), ("sd", lambda c: c.std()), ("low", lambda c: c.min()), ("high", lambda c: c.max())]]
)
writing = [
    rows.with_columns(pl.col(pl.Float64).round(4)).sink_csv("SCORES", lazy=True),
    groups.sink_csv("GROUPS", lazy=True),
]
pl.collect_all(writing, engine="streaming")
