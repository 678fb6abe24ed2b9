"""Documents to hand over: what is to be read, as blocks, made into a PDF by typst."""
