// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.cleanliness.inspect.InspectRequest;
import io.coplanar.cleanliness.inspect.Inspection;
import io.coplanar.cleanliness.inspect.Inspector;
import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.image.ImageFiles;
import io.coplanar.image.ImageRead;
import io.coplanar.report.InspectionReport;
import io.coplanar.report.Sha256;
import io.coplanar.surface.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * From one image file to its report.
 *
 * @param request how to inspect
 * @param limits how large an image can be
 */
record FileInspection(InspectRequest request, Settings limits) {
  /** Reads, inspects and judges. */
  InspectionReport of(Path file) throws InputFault, IOException {
    byte[] bytes = InputFile.read(file, (int) ImageFiles.MAX_FILE_BYTES);
    String name = file.toString();
    try {
      ImageRead read = ImageFiles.read(bytes, limits);
      Inspection inspection = Inspector.inspect(read.image(), request);
      Set<String> said = new LinkedHashSet<>(read.warnings());
      said.addAll(inspection.face().notes());
      return new InspectionReport(
          name, Sha256.of(bytes), read.image(), inspection, List.copyOf(said));
    } catch (InputFault fault) {
      throw fault.in(name);
    }
  }
}
