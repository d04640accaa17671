"""Reading figures in the source texts: which are printed, where, and what each stands for."""
