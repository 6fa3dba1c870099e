// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The heights of an HDF5 file and what its attributes say of them.
 *
 * <p>"Unit" is a length, or "Fringes": then z = value · obliquity factor · interferometric scale
 * factor · wavelength. Values from "No Data" on are missing. The "X Converter" and the "Y
 * Converter" are compounds (category, base unit, parameters) whose second parameter is the distance
 * of two pixels in meters.
 *
 * @param grid the values as stored
 * @param nmPerValue height of a value of 1, nm
 * @param noData values that are as large, or larger, are missing; NaN where nothing is said
 */
record DatxSurface(
    HdfGrid grid,
    double nmPerValue,
    double noData,
    double pitchXUm,
    double pitchYUm,
    List<String> notes) {
  private static final List<String> UNIT_NAMES = List.of("Unit", "unit", "units");

  static DatxSurface in(HdfFile file) throws InputFault {
    DatxLocation location = DatxLocation.find(file);
    Dataset dataset = location.dataset();
    HdfAttributes attributes = HdfAttributes.of(dataset);
    double nmPerValue = nmPerValue(attributes);
    double noData = attributes.findNumber("No Data").orElse(Double.NaN);
    double pitchXUm = pitchUm(file, attributes, "X Converter", "pitch_x_um");
    double pitchYUm = pitchUm(file, attributes, "Y Converter", "pitch_y_um");
    HdfGrid grid = HdfGrid.read(dataset, file.size());
    return new DatxSurface(grid, nmPerValue, noData, pitchXUm, pitchYUm, location.notes());
  }

  HeightMap map() throws InputFault {
    return HeightMaps.read(
        grid.columns(),
        grid.rows(),
        pitchXUm,
        pitchYUm,
        notes,
        (row, heightNm) -> {
          grid.read(row, heightNm);
          for (int c = 0; c < heightNm.length; c++) {
            boolean missing = heightNm[c] == noData || (noData > 0 && heightNm[c] > noData);
            heightNm[c] = missing ? Double.NaN : heightNm[c] * nmPerValue;
          }
        });
  }

  private static double nmPerValue(HdfAttributes attributes) throws InputFault {
    Optional<String> unit = Optional.empty();
    for (String name : UNIT_NAMES) {
      unit = unit.isPresent() ? unit : attributes.findText(name);
    }
    if (unit.isEmpty()) {
      unit = attributes.findConverter("Z Converter").map(HdfAttributes.Converter::baseUnit);
    }
    if (unit.isEmpty()) {
      throw new InputFault.Unsupported(
          "",
          "is an HDF5 file whose heights have no unit",
          "an attribute \"Unit\" such as NanoMeters on the dataset");
    }
    if (!unit.get().strip().equalsIgnoreCase("Fringes")) {
      return LengthUnit.requireNm("the heights", unit.get());
    }
    // the converter repeats them
    double wavelengthM = positive(attributes, "Wavelength", 1);
    double scale = positive(attributes, "Interferometric Scale Factor", 2);
    double obliquity = positive(attributes, "Obliquity Factor", 3);
    return obliquity * scale * wavelengthM * 1e9;
  }

  /** From its own attribute, else from the Z Converter's parameters. */
  private static double positive(HdfAttributes attributes, String name, int parameter)
      throws InputFault {
    double[] parameters =
        attributes
            .findConverter("Z Converter")
            .map(HdfAttributes.Converter::parameters)
            .orElse(new double[0]);
    double fallback = parameter < parameters.length ? parameters[parameter] : Double.NaN;
    double value = attributes.findNumber(name).orElse(fallback);
    if (!(value > 0 && value <= Double.MAX_VALUE)) {
      throw new InputFault.Inconsistent(
          "", "has heights in fringes and no usable \"" + name + "\"", "a positive number");
    }
    return value;
  }

  /** From the converter; else from our own attribute in plain files, or Zygo's resolution. */
  private static double pitchUm(
      HdfFile file, HdfAttributes attributes, String converter, String plain) throws InputFault {
    Optional<HdfAttributes.Converter> found = attributes.findConverter(converter);
    if (found.isPresent()) {
      if (!found.get().category().equals("LateralCat")
          || !found.get().baseUnit().equals("Pixels")
          || found.get().parameters().length < 2) {
        throw new InputFault.Unsupported(
            "",
            "has an " + converter + " from " + LengthUnit.brief(found.get().baseUnit()),
            "one of category LateralCat from Pixels");
      }
      return found.get().parameters()[1] * 1e6;
    }
    OptionalDouble stated = attributes.findNumber(plain);
    if (stated.isPresent()) {
      return stated.getAsDouble();
    }
    return DatxResolution.findUm(file)
        .orElseThrow(
            () ->
                new InputFault.Unsupported(
                    "",
                    "does not state the distance of two pixels",
                    "an attribute \"" + converter + "\" or \"" + plain + "\" on the dataset"));
  }
}
