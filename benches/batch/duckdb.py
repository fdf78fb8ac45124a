import duckdb

aspects = ASPECTS
names = [f"{name}_score" for name in aspects]


def score(column, reverse):
    return f'100 - ("{column}" - 1) * 25.0' if reverse else f'("{column}" - 1) * 25.0'


def aspect(name, questions):
    weighted = " + ".join(f"coalesce(({score(c, r)}) * {w}, 0)" for c, w, r in questions)
    weights = " + ".join(f'("{c}" is not null)::int * {w}' for c, w, _ in questions)
    answered = " + ".join(f'("{c}" is not null)::int' for c, _, _ in questions)
    covered = f"({answered}) / {len(questions)}.0"
    return (
        f"case when {covered} >= 0.5 then ({weighted}) / ({weights}) end as {name}_score, "
        f"round({covered}, 4) as {name}_coverage"
    )


columns = [name for questions in aspects.values() for name, _, _ in questions]
types = ", ".join(["'respondent': 'VARCHAR'", "'department': 'VARCHAR'", "'date': 'DATE'"] + [f"'{c}': 'TINYINT'" for c in columns])
figures = ", ".join(aspect(name, questions) for name, questions in aspects.items())
overall = f"list_avg([{', '.join(names)}])"
db = duckdb.connect()
db.execute("set preserve_insertion_order = true")
db.execute(
    f"create temp table rows as select *, {overall} as overall_score from (select department, respondent, date, {figures} "
    f"from read_csv('TABLE', header = true, nullstr = ['', 'na'], columns = {{{types}}}))"
)
every = [*names, "overall_score"]
levels = ", ".join(f"least(floor({n} / 20) + 1, 5)::int as {n.replace('_score', '_level')}" for n in every)
rounded = ", ".join(f"round({n}, 4) as {n}" for n in every)
db.execute(
    f"copy (select * exclude ({', '.join(every)}), {rounded}, {levels} from rows) to 'SCORES' (header)"
)
sums = ", ".join(f"avg({n}) as {n}_mean, stddev_samp({n}) as {n}_sd, min({n}) as {n}_low, max({n}) as {n}_high" for n in every)
db.execute(f"copy (select department, count(*) as n, {sums} from rows group by department) to 'GROUPS' (header)")
