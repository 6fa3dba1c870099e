// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Quantity;
import io.coplanar.geometry.EndFace;
import io.coplanar.geometry.EndFaceGeometry;
import io.coplanar.geometry.GeometrySettings;
import io.coplanar.geometry.Request;
import io.coplanar.image.GrayImage;
import io.coplanar.image.ImageFiles;
import io.coplanar.judge.Judge;
import io.coplanar.judge.Profile;
import io.coplanar.judge.Profiles;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.state.Tool;
import io.coplanar.report.GeometryReport;
import io.coplanar.report.certificate.Certificate.Geometry;
import io.coplanar.report.certificate.Certificate.Picture;
import io.coplanar.surface.SurfaceFormats;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stored files, and what a certificate shows of them. */
final class StoredScans {
  /** More than the largest height map of the instruments known to us. */
  private static final int MOST_BYTES = 256 << 20;

  /** How wide a picture is printed at most, px: 60 mm at 300 dots an inch, and some. */
  private static final int MOST_PX = 800;

  private final BlobStore blobs;

  StoredScans(BlobStore blobs) {
    this.blobs = blobs;
  }

  /**
   * A file.
   *
   * @throws InputFault when it is not there, too large, or has other bytes than its name says
   */
  byte[] bytes(String sha256) throws InputFault, IOException {
    String name = "file " + sha256.substring(0, 12);
    BlobHash hash = BlobHash.of(sha256);
    if (blobs.find(hash).isEmpty()) {
      throw new InputFault.Inconsistent(name, "is not stored", "the store with all its files");
    }
    try (InputStream in = blobs.open(hash)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new InputFault.TooLarge(name, "is too large", "at most 256 MiB");
      }
      if (!Hashing.sha256(bytes).equals(sha256)) {
        throw new InputFault.Damaged(name, "has other bytes than its name says", "its bytes");
      }
      return bytes;
    }
  }

  /**
   * Measures a scan again as it was judged: the record keeps values, and neither their uncertainty
   * nor a picture.
   *
   * @param tool as it was then, with the tilt of its reference
   */
  Geometry geometry(
      Recipe recipe,
      Step step,
      VerdictRecord recorded,
      String instrument,
      @Nullable Tool tool,
      Instant at) {
    String sha256 = String.valueOf(recorded.evidence());
    try {
      Double x = tilt(tool, "tilt_x_deg");
      Double y = tilt(tool, "tilt_y_deg");
      if (x == null || y == null) {
        throw new InputFault.Inconsistent(
            "the reference", "has no tilt", "the tilt that the scan was judged with");
      }
      Profile profile = Profiles.get(profile(step));
      int rows = recipe.plan().layout().rows();
      Request request =
          new Request(
              recipe.plan().positions(), rows, x, y, Request.Key.UP, GeometrySettings.DEFAULTS);
      EndFace face =
          EndFaceGeometry.measure(
              SurfaceFormats.read("scan " + sha256.substring(0, 12), bytes(sha256)), request);
      GeometryReport report =
          new GeometryReport(
              "scan " + sha256.substring(0, 12),
              sha256,
              request,
              face,
              Judge.judge(profile, recipe.plan().positions(), rows, face.characteristics()),
              List.of());
      return new Geometry(report, isSame(face, recorded), recorded, instrument, at, "");
    } catch (InputFault | IOException e) {
      return new Geometry(null, false, recorded, instrument, at, String.valueOf(e.getMessage()));
    }
  }

  private static String profile(Step step) {
    for (GateSpec gate : step.gates()) {
      if (gate instanceof GateSpec.Verdict v && v.of().equals("geometry") && v.profile() != null) {
        return v.profile();
      }
    }
    return Profiles.DEFAULT;
  }

  private static @Nullable Double tilt(@Nullable Tool tool, String name) {
    Tool.Reference reference = tool == null ? null : tool.reference();
    return reference == null ? null : reference.values().get(name);
  }

  /** Whether the code of today gives the values that were recorded, each bit of them. */
  private static boolean isSame(EndFace face, VerdictRecord recorded) {
    for (Characteristic c : face.characteristics()) {
      Double now = c.measured() instanceof Quantity q ? (Double) q.value() : null;
      VerdictRecord.Value then =
          recorded.values().stream()
              .filter(v -> v.name().equals(c.parameter()) && v.position() == c.position())
              .findFirst()
              .orElse(null);
      if (then == null || !java.util.Objects.equals(then.value(), now)) {
        return false;
      }
    }
    return true;
  }

  /** An image as a PNG that is not larger than a page needs. */
  Picture picture(
      VerdictRecord said, String sha256, Instant at, String judgedBy, String instrument) {
    try {
      GrayImage image = ImageFiles.read(bytes(sha256)).image();
      return new Picture(
          said.of(),
          said.result(),
          sha256,
          at,
          judgedBy,
          instrument,
          GrayPicture.of(image, MOST_PX),
          "");
    } catch (InputFault | IOException e) {
      return new Picture(
          said.of(),
          said.result(),
          sha256,
          at,
          judgedBy,
          instrument,
          null,
          String.valueOf(e.getMessage()));
    }
  }
}
