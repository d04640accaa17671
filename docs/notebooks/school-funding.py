# %% [markdown]
# # School funding, step by step
#
# From the figures the Isos report prints to the figures it prints as results. No number is typed here: every one is a
# figure of the handbook, called by its id. [Open the same case in the calculator](../../calculators/school-funding/).

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
#
# Table 9 gives an average school today; Table 10 gives it under the proposals.

# %%
shown(as_table([f"isos-table-9.r{row}c{column}" for row in (1, 2) for column in (2, 3, 4, 5)]))

# %% [markdown]
# ## Step 1: how many pupils an average school has
#
# The report prints income and income per pupil, not pupils. One divided by the other gives them.

# %%
phases = {"Primary": 1, "Secondary": 2}
today = pd.DataFrame(
    {
        phase: {
            "income": value(f"isos-table-9.r{row}c2"),
            "income per pupil": value(f"isos-table-9.r{row}c3"),
            "pupils with EHC plans": value(f"isos-table-9.r{row}c4"),
            "top-up a plan": value(f"isos-table-9.r{row}c5"),
        }
        for phase, row in phases.items()
    }
).T
today["pupils"] = today["income"] / today["income per pupil"]
shown(today.map(float))

# %% [markdown]
# ## Step 2: what the proposals add
#
# More pupils with higher needs, and a share of the money moved out of specialist placements.

# %%
added = pd.DataFrame(
    {
        phase: {
            "more pupils": value(f"isos-table-10.r{row}c4") - value(f"isos-table-9.r{row}c4"),
            "share": value(f"income-per-school-under-proposals.{row}"),
        }
        for phase, row in phases.items()
    }
).T
shown(added.map(float))

# %% [markdown]
# ## Step 3: income per pupil afterwards

# %%
after = (today["income"] + added["share"]) / (today["pupils"] + added["more pupils"])
shown(pd.DataFrame(
    {
        "worked out here": after.map(lambda pounds: number_text(pounds, "£ a pupil")),
        "printed in Table 10": [printed(f"isos-table-10.r{row}c3").figure.as_printed for row in phases.values()],
    }
))

# %% [markdown]
# ## Step 4: what follows each pupil with higher needs

# %%
higher = today["pupils with EHC plans"] + added["more pupils"]
money = (today["pupils with EHC plans"] * today["top-up a plan"] + added["share"]) / higher
frame = pd.DataFrame({"case": [f"{phase}, {when}" for phase in phases for when in ("today", "afterwards")]})
frame["pounds"] = [float(pounds) for phase in phases for pounds in (today["top-up a plan"][phase], money[phase])]
bars(frame, "case", "pounds", "£ for each pupil with higher needs")

# %% [markdown]
# ## The calculator gives the same
#
# The same inputs through the model, and every figure the report prints for it with its verdict.

# %%
run = calculators.run("school-funding", phase="primary")
assert run.outputs["income_per_pupil_after"] == after["Primary"]
shown(pd.DataFrame(reproduction(model("school-funding")))[["measures", "printed", "text", "verdict"]]
      .rename(columns={"text": "worked out here"}))
