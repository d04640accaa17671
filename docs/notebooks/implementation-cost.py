# %% [markdown]
# # Implementation cost, step by step
#
# The Isos report prints what the steady state costs and frees, and what happens in which year; it prints no money year
# by year. This notebook joins the two as the calculator does. No number is typed here.
# [Open the same case in the calculator](../../calculators/implementation-cost/).

# %%
import pandas as pd

import calculators
from calculators.display import number_text
from calculators.registry import model
from calculators.reproduction import reproduction
from scripts.notebooks.charts import lines_by_year
from scripts.notebooks.printed import as_table, value
from scripts.notebooks.tables import shown, years_of

# %% [markdown]
# ## What is printed

# %%
shown(as_table(
    [f"special-placements-2022-23.{n}" for n in (1, 2)]
    + [f"special-placements-at-2014-15-level.{n}" for n in (1, 2)]
    + [f"placement-cost-averages.{n}" for n in (1, 2)]
    + ["special-placements-money-released.1", "mainstream-support-transfer.1"]
))

# %% [markdown]
# ## Step 1: the steady state
#
# Pupils moved, money released, and what is left after support in mainstream schools and the programme.

# %%
state = value("special-placements-2022-23.1") - value("special-placements-at-2014-15-level.1")
independent = value("special-placements-2022-23.2") - value("special-placements-at-2014-15-level.2")
released = state * value("placement-cost-averages.1") + independent * value("placement-cost-averages.2")
programme = sum(
    value(name)
    for name in ("team-net-cost.3", "national-institute-cost.1", "senif-doubling.2",
                 "early-years-specialist-teachers.2", "early-years-specialist-teachers.4")
)
spent = value("mainstream-support-transfer.1") + programme
shown(pd.Series(
    {
        "pupils moved": number_text(state + independent, "pupils"),
        "released a year": number_text(released, "£ a year"),
        "spent a year": number_text(spent, "£ a year"),
        "short by": number_text(spent - released, "£ a year"),
    }
))

# %% [markdown]
# ## Step 2: year by year
#
# Nobody loses a place in the report, so places fall only as pupils leave. How fast is the handbook's assumption, and so
# are the ramps; each is on the calculator's page.

# %%
run = calculators.run("implementation-cost")
shown(years_of(run))

# %%
years = pd.DataFrame(run.rows)
millions = years.assign(**{name: years[name] / 1e6 for name in ("programme", "mainstream", "released", "net")})
lines_by_year(millions, ["programme", "mainstream", "released", "net"], "£ million a year")

# %% [markdown]
# ## Step 3: as fast as the savings need
#
# The other path asks what happens if the full move is made on a schedule.

# %%
schedule = calculators.run("implementation-cost", path="schedule")
last = pd.DataFrame(schedule.rows).iloc[-1]
assert last["released"] == float(released)
shown(years_of(schedule, "year", "pupils_moved", "released", "net", "cumulative"))

# %% [markdown]
# ## Every printed figure with its verdict

# %%
shown(pd.DataFrame(reproduction(model("implementation-cost")))[["measures", "printed", "text", "verdict"]]
      .rename(columns={"text": "worked out here"}))
