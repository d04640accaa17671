# %% [markdown]
# # Team costing, step by step
#
# What multi-disciplinary teams would cost, from the ratios the Isos report prints and counts of settings that it does
# not. No number is typed here. [Open the same case in the calculator](../../calculators/team-costing/).

# %%
import pandas as pd

import calculators
from calculators.display import number_text
from calculators.registry import model
from calculators.reproduction import reproduction
from scripts.notebooks.charts import bars
from scripts.notebooks.printed import as_table, printed, value
from scripts.notebooks.tables import shown

# %% [markdown]
# ## What is printed

# %%
shown(as_table([f"team-cost-assumptions.{n}" for n in (1, 2, 3, 4)] + [f"team-ratios.{n}" for n in (1, 2, 3)]))

# %% [markdown]
# ## Step 1: what one team costs

# %%
practitioners, salary, on_costs = (value(f"team-cost-assumptions.{n}") for n in (1, 2, 3))
cost_per_team = practitioners * salary * (1 + on_costs / 100)
assert cost_per_team == value("team-cost-assumptions.4")
number_text(cost_per_team, "£ a team")

# %% [markdown]
# ## Step 2: how many teams the ratios need
#
# The report prints how many settings share a team, and no count of settings. The counts below are the calculator's
# defaults, each from an official statistic named on its page.

# %%
run = calculators.run("team-costing")
settings = {name: run.inputs[name] for name in ("early_years", "primary", "secondary", "college")}
teams = pd.DataFrame(
    {
        "settings": {name: float(count) for name, count in settings.items()},
        "settings a team": {name: float(run.inputs[f"{name}_per_team"]) for name in settings},
    }
)
teams["teams"] = teams["settings"] / teams["settings a team"]
shown(teams)

# %%
bars(teams.reset_index(names="phase"), "phase", "teams", "Teams")

# %% [markdown]
# ## Step 3: what they cost, and what the report prints
#
# The printed total cannot be worked out from the report alone. It would pay for the number of teams in the last line.

# %%
gross = run.outputs["gross_cost"]
shown(pd.Series(
    {
        "with these counts": number_text(gross, "£ a year"),
        "printed": f"{printed('team-total-cost.1').figure.hedge} {printed('team-total-cost.1').figure.as_printed}",
        "teams the printed total pays for": number_text(value("team-total-cost.1") / cost_per_team, "teams"),
    }
))

# %% [markdown]
# ## Step 4: two shares in one sentence
#
# One sentence says both what share can be met by redeploying staff and what share is additional. They do not add up to
# the whole, and only the first gives the printed net cost.

# %%
whole = value("team-total-cost.1")
redeployed, additional, net = (printed(f"team-net-cost.{n}").figure for n in (1, 2, 3))
shown(pd.Series(
    {
        f"{redeployed.as_printed} redeployed": number_text(whole * (1 - value("team-net-cost.1") / 100), "£ a year"),
        f"{additional.as_printed} additional": number_text(whole * value("team-net-cost.2") / 100, "£ a year"),
        "printed": net.as_printed,
    }
))

# %% [markdown]
# ## Every printed figure with its verdict

# %%
shown(pd.DataFrame(reproduction(model("team-costing")))[["measures", "printed", "text", "verdict"]]
      .rename(columns={"text": "worked out here"}))
