// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.OptionalDouble;

/**
 * The lateral resolution among the attributes of a DATX measurement: {@code /Attributes/{id}} has
 * it as "Data Context.Data Attributes.Resolution:Value", in meters unless the ":Unit" beside it
 * says otherwise.
 */
final class DatxResolution {
  private static final String KEY = "Resolution";

  private DatxResolution() {}

  /** Distance of two pixels, µm, where exactly one measurement states it. */
  static OptionalDouble findUm(HdfFile file) throws InputFault {
    OptionalDouble found = OptionalDouble.empty();
    if (file.getChild("Attributes") instanceof Group group) {
      for (Node node : group.getChildren().values()) {
        OptionalDouble here = node.isLink() ? OptionalDouble.empty() : in(node);
        if (here.isPresent() && found.isPresent()) {
          throw new InputFault.Inconsistent(
              "", "states several lateral resolutions and none on its surface", "one");
        }
        found = here.isPresent() ? here : found;
      }
    }
    return found;
  }

  private static OptionalDouble in(Node node) throws InputFault {
    HdfAttributes attributes = HdfAttributes.of(node);
    for (String name : node.getAttributes().keySet()) {
      if (name.endsWith("." + KEY + ":Value")) {
        String unitName = name.substring(0, name.length() - "Value".length()) + "Unit";
        String unit = attributes.findText(unitName).orElse("m");
        OptionalDouble value = attributes.findNumber(name);
        if (value.isPresent()) {
          double nm = LengthUnit.requireNm("the lateral resolution", unit);
          return OptionalDouble.of(value.getAsDouble() * nm / 1e3);
        }
      }
    }
    return OptionalDouble.empty();
  }
}
