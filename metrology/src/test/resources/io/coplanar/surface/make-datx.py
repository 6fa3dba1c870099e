# SPDX-License-Identifier: Apache-2.0
"""Makes the HDF5 files beside this script; needs h5py. Heights are (10 row + column) nm or fringes."""

import h5py
import numpy as np

ROWS, COLUMNS = 5, 7
NO_DATA = np.finfo("f8").max
RAMP = 10.0 * np.arange(ROWS)[:, None] + np.arange(COLUMNS)[None, :]
TEXT = h5py.string_dtype("ascii")


def converter(name, unit, parameters, text):
    if text is TEXT:
        kind = np.dtype([("Category", text), ("BaseUnit", text), ("Parameters", h5py.vlen_dtype("f8"))])
        return np.array([(name, unit, np.array(parameters, "f8"))], kind)
    kind = np.dtype([("Category", text), ("BaseUnit", text), ("Parameters", "f8", (4,))])
    return np.array([(name, unit, parameters)], kind)


def metadata(file, path, text):
    kind = np.dtype([("Source", text), ("Link", text), ("Destination", text)])
    edges = [("Root", "Measurement", "{M}"), ("{M}", "Attributes", "{A}"),
             ("{M}", "Surface", "{S}"), ("{S}", "Path", path)]
    file.create_dataset("MetaData", data=np.array(edges, kind))


def zygo(data, unit, text):
    attributes = data.attrs
    attributes["No Data"] = np.array([NO_DATA])
    attributes["Unit"] = np.array([unit], text)
    attributes["Wavelength"] = np.array([570e-9])
    attributes["Interferometric Scale Factor"] = np.array([0.5])
    attributes["Obliquity Factor"] = np.array([1.1])
    attributes["X Converter"] = converter("LateralCat", "Pixels", (0, 1.5e-6, 0, 0), text)
    attributes["Y Converter"] = converter("LateralCat", "Pixels", (0, 2.5e-6, 0, 0), text)
    attributes["Z Converter"] = converter("HeightCat", "NanoMeters", (0, 570e-9, 0.5, 1.1), text)


def holed():
    heights = RAMP.copy()
    heights[1, 2] = NO_DATA
    return heights


# the graph decides: the first surface by name is another one
with h5py.File("variable-strings.datx", "w") as file:
    metadata(file, "/Data/Surface/{B}", TEXT)
    zygo(file.create_dataset("Data/Surface/{A}", data=RAMP + 1000), "NanoMeters", TEXT)
    zygo(file.create_dataset("Data/Surface/{B}", data=holed(), chunks=(2, 3), shuffle=True,
                             compression="gzip", fletcher32=True), "NanoMeters", TEXT)

with h5py.File("fringes.datx", "w") as file:
    metadata(file, "/Data/Surface/{A}", "S32")
    data = file.create_dataset("Data/Surface/{A}", data=holed(), dtype="f8")
    zygo(data, "Fringes", "S32")
    del data.attrs["Obliquity Factor"]  # the Z Converter has it too

# no graph, no converters: the resolution stands among the measurement's attributes
with h5py.File("no-graph.datx", "w") as file:
    data = file.create_dataset("Data/Surface/{A}", data=np.minimum(holed(), 2e30).astype("f4"), chunks=(5, 4))
    data.attrs["Unit"] = "MicroMeters"
    data.attrs["No Data"] = 1e30
    attributes = file.create_group("Attributes/{X}").attrs
    attributes["Data Context.Data Attributes.Resolution:Value"] = np.array([1.5e-6])

with h5py.File("plain.h5", "w") as file:
    data = file.create_dataset("scan/heights", data=(RAMP * 2).astype(">i2"))
    data.attrs["unit"] = "um"
    data.attrs["pitch_x_um"] = 1.5
    data.attrs["pitch_y_um"] = 2.5

with h5py.File("no-unit.h5", "w") as file:
    file.create_dataset("heights", data=RAMP)

with h5py.File("two-tables.h5", "w") as file:
    file.create_dataset("a", data=RAMP)
    file.create_dataset("b", data=RAMP)

# a chunk that was never written would read as zeros
with h5py.File("missing-chunk.datx", "w") as file:
    metadata(file, "/Data/Surface/{A}", "S32")
    data = file.create_dataset("Data/Surface/{A}", (ROWS, COLUMNS), "f8", chunks=(2, 3))
    zygo(data, "NanoMeters", "S32")
    data[:2] = RAMP[:2]
