// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.blob.Blob;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.ToolEvent;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.state.StepRecord;
import io.coplanar.line.state.Unit;
import io.coplanar.report.StoredFace;
import io.coplanar.web.http.Call;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest end face of a connector that the line judged, and its stored map measured again.
 *
 * @param step the step that it was judged for
 * @param verdict what was recorded
 * @param sha256 of the map
 */
record Endface(StepRecord step, VerdictRecord verdict, String sha256) {
  private static final FacesKept KEPT = new FacesKept();

  /** Larger maps are loaded and looked at elsewhere. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int WINDOW = 200;

  /** So far back a reference is looked for. */
  private static final int WINDOWS = 50;

  /** Which heights the colors span, by the word in the address; the first is the usual one. */
  static final Map<String, StoredFace.Range> RANGES =
      Map.of(
          "wide",
          new StoredFace.Range(-500, 3500),
          "fine",
          new StoredFace.Range(-500, 500),
          "own",
          StoredFace.Range.OWN);

  /** The newest; null where none was judged from stored bytes. */
  static @Nullable Endface newest(Unit unit) {
    for (StepRecord step : unit.history().reversed()) {
      for (VerdictRecord v : step.step().verdicts()) {
        String sha256 = v.evidence();
        if (v.of().equals("geometry") && v.serial().equals(unit.serial()) && sha256 != null) {
          return new Endface(step, v, sha256);
        }
      }
    }
    return null;
  }

  /**
   * The map as the line measured it.
   *
   * @throws InputFault why it cannot be shown
   */
  StoredFace face(Call call, Recipe recipe, String range) throws Exception {
    BlobHash hash = BlobHash.of(sha256);
    Optional<Blob> blob = call.parts().blobs().find(hash);
    if (blob.isEmpty() || blob.get().bytes() > MOST_BYTES) {
      throw new InputFault.Inconsistent(
          "map", "is not stored here or larger than 64 MiB", "a smaller one, stored with its step");
    }
    double[] tilt = tilt(call);
    StoredFace.Range heights = RANGES.getOrDefault(range, StoredFace.Range.OWN);
    return KEPT.get(
        String.join(
            "|",
            sha256,
            verdict.basis(),
            recipe.id(),
            String.valueOf(recipe.revision()),
            tilt[0] + "," + tilt[1],
            range),
        () -> {
          byte[] bytes;
          try (InputStream in = call.parts().blobs().open(hash)) {
            bytes = in.readNBytes((int) MOST_BYTES);
          }
          return StoredFace.of(
              recipe,
              verdict.basis(),
              tilt[0],
              tilt[1],
              "blob " + sha256.substring(0, 12),
              bytes,
              heights);
        });
  }

  /** The tilt of the instrument's reference when the step was done. */
  private double[] tilt(Call call) throws Exception {
    String tool = instrument();
    long version =
        tool == null ? 0 : call.parts().line().<Long>look(world -> world.tool(tool).version());
    if (tool != null) {
      try (LedgerReader reader = call.parts().ledger().reader()) {
        for (int i = 0; i < WINDOWS && version > 0; i++) {
          long from = Math.max(0, version - WINDOW);
          double[] found =
              tilt(reader.stream("tool/" + tool, from, (int) (version - from)), step.at());
          if (found != null) {
            return found;
          }
          version = from;
        }
      }
    }
    throw new InputFault.Inconsistent(
        "map", "has no reference of its instrument's tilt", "a reference taken before the step");
  }

  private static double @Nullable [] tilt(List<Entry> entries, Instant before) {
    for (Entry entry : entries.reversed()) {
      if (!entry.serverTime().isAfter(before)
          && EventForm.TOOL.read(entry).event() instanceof ToolEvent.ReferenceTaken taken) {
        Double x = taken.values().get("tilt_x_deg");
        Double y = taken.values().get("tilt_y_deg");
        if (x != null && y != null) {
          return new double[] {x, y};
        }
      }
    }
    return null;
  }

  private @Nullable String instrument() {
    return step.step().evidence().stream()
        .filter(e -> e.sha256().equals(sha256))
        .map(Evidence::instrument)
        .findFirst()
        .orElse(null);
  }
}
