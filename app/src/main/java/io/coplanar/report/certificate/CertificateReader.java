// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.operations.EntryProof;
import io.coplanar.line.event.AttemptRefused;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.Streams;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.event.Waived;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.RecipeReader;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.recipe.Work;
import io.coplanar.line.state.Deviation;
import io.coplanar.line.state.Seen;
import io.coplanar.line.state.StepRecord;
import io.coplanar.line.state.Tool;
import io.coplanar.line.state.Unit;
import io.coplanar.line.store.LineReader;
import io.coplanar.line.store.Page;
import io.coplanar.report.certificate.Certificate.Geometry;
import io.coplanar.report.certificate.Certificate.Instrument;
import io.coplanar.report.certificate.Certificate.Picture;
import io.coplanar.report.certificate.Certificate.Tested;
import io.coplanar.report.certificate.Certificate.WaivedGate;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a certificate shows. Everything is as it stood when the label was printed, so that the
 * answer stays the same whatever happens later.
 */
final class CertificateReader {
  private static final int PAGE = 500;

  private final LedgerReader reader;
  private final StoredScans files;
  private final UnaryOperator<String> names;

  /**
   * @param names of people by their random ids
   */
  CertificateReader(LedgerReader reader, BlobStore blobs, UnaryOperator<String> names) {
    this.reader = reader;
    this.files = new StoredScans(blobs);
    this.names = names;
  }

  /**
   * Reads it.
   *
   * @param labelled the entry that says that the label was printed; a checkpoint covers it
   */
  Certificate read(Shop shop, String serial, Entry labelled) throws Exception {
    Unit unit = state(Streams.unit(serial), labelled.seq(), EventForm.UNIT, Unit::after);
    if (unit == null) {
      throw new IllegalStateException(serial + " is labelled and was never begun");
    }
    Recipe recipe = RecipeReader.read(files.bytes(unit.recipeSha256()), "recipe " + unit.recipe());
    EntryProof proof = EntryProof.first(reader, labelled.seq());
    Map<String, Integer> refusals = new TreeMap<>();
    int refused = refusals(serial, labelled.seq(), refusals);
    return new Certificate(
        shop,
        reader.identity().of(proof.size()).origin(),
        serial,
        unit.cable(),
        unit.leg(),
        recipe,
        unit.recipeSha256(),
        labelled.serverTime(),
        ProcessLines.of(recipe, unit, names),
        waived(recipe, unit),
        new TreeMap<>(unit.reworks()),
        refusals,
        refused,
        geometry(recipe, unit, labelled.seq()),
        tested(recipe, unit, "loss"),
        tested(recipe, unit, "polarity"),
        pictures(recipe, unit),
        instruments(recipe, unit, labelled.seq()),
        proof,
        Hashing.leaf(proof.leaf().getBytes(StandardCharsets.UTF_8)));
  }

  /** A stream's state before and with an entry; null where it had not begun. */
  private <S, E extends io.coplanar.line.event.Event> @Nullable S state(
      String stream, long upTo, EventForm<E> form, Seen.Evolve<S, E> evolve) throws SQLException {
    Seen<S> seen = Seen.nothing(stream);
    List<Entry> page;
    do {
      page = reader.stream(stream, seen.version(), PAGE);
      for (Entry entry : page) {
        if (entry.seq() > upTo) {
          return seen.state();
        }
        seen = seen.then(form.read(entry), evolve);
      }
    } while (page.size() == PAGE);
    return seen.state();
  }

  private List<WaivedGate> waived(Recipe recipe, Unit unit) {
    List<WaivedGate> all = new ArrayList<>();
    for (Step step : recipe.steps()) {
      StepRecord record = unit.passed().get(step.id());
      for (Waived w : record == null ? List.<Waived>of() : record.step().waived()) {
        Deviation d = unit.deviation(w.deviation());
        all.add(
            new WaivedGate(
                step.title(),
                w.refusal().gate(),
                rule(w.refusal()),
                d == null ? "" : d.reason(),
                d == null ? "" : names.apply(d.requestedBy()),
                d == null || d.signedBy() == null ? "" : names.apply(d.signedBy()),
                d == null ? null : d.until(),
                w.deviation()));
      }
    }
    return all;
  }

  private static String rule(Refusal r) {
    String unit = r.unit() == null ? "" : " " + r.unit();
    return r.rule()
        + (r.value() == null ? "" : " Found: " + r.value() + unit + ".")
        + (r.limit() == null ? "" : " Limit: " + r.limit() + unit + ".");
  }

  /** Counts the refused attempts on the way, those on its fixture and cable that it was part of. */
  private int refusals(String serial, long before, Map<String, Integer> codes) throws SQLException {
    LineReader line = new LineReader(reader);
    int attempts = 0;
    @Nullable String after = null;
    while (true) {
      Page<Entry> page = line.history(serial, after, Page.MOST);
      for (Entry entry : page.items()) {
        AttemptRefused refused =
            entry.seq() < before ? EventForm.refused(entry).orElse(null) : null;
        if (refused != null) {
          attempts++;
          Set<String> its = new LinkedHashSet<>();
          refused.refusals().stream()
              .filter(r -> r.serial() == null || r.serial().equals(serial))
              .forEach(r -> its.add(r.code()));
          its.forEach(code -> codes.merge(code, 1, Integer::sum));
        }
      }
      after = page.next();
      if (after == null) {
        return attempts;
      }
    }
  }

  private @Nullable Geometry geometry(Recipe recipe, Unit unit, long upTo) throws SQLException {
    for (Step step : recipe.steps()) {
      StepRecord record = step.work() == Work.GEOMETRY ? unit.passed().get(step.id()) : null;
      if (record == null) {
        continue;
      }
      for (VerdictRecord v : record.step().verdicts()) {
        if (v.of().equals("geometry") && v.serial().equals(unit.serial())) {
          String instrument = instrument(record, v.evidence());
          Tool tool = state(Streams.tool(instrument), upTo, EventForm.TOOL, Tool::after);
          return files.geometry(recipe, step, v, instrument, tool, record.at());
        }
      }
    }
    return null;
  }

  private @Nullable Tested tested(Recipe recipe, Unit unit, String of) {
    for (Step step : recipe.steps()) {
      StepRecord record = unit.passed().get(step.id());
      if (record == null) {
        continue;
      }
      for (VerdictRecord v : record.step().verdicts()) {
        GateSpec.Verdict gate = gate(step, of);
        if (v.of().equals(of) && v.serial().equals(unit.serial()) && gate != null) {
          return new Tested(v, gate, instrument(record, v.evidence()), record.at());
        }
      }
    }
    return null;
  }

  private static GateSpec.@Nullable Verdict gate(Step step, String of) {
    for (GateSpec gate : step.gates()) {
      if (gate instanceof GateSpec.Verdict v && v.of().equals(of)) {
        return v;
      }
    }
    return null;
  }

  private static String instrument(StepRecord record, @Nullable String sha256) {
    return record.step().evidence().stream()
        .filter(e -> e.sha256().equals(sha256))
        .map(Evidence::instrument)
        .findFirst()
        .orElse("");
  }

  /** The images that inspectors judged, of the last step of each kind. */
  private List<Picture> pictures(Recipe recipe, Unit unit) {
    Map<String, Picture> last = new LinkedHashMap<>();
    for (Step step : recipe.steps()) {
      StepRecord record = unit.passed().get(step.id());
      if (record == null) {
        continue;
      }
      for (VerdictRecord v : record.step().verdicts()) {
        String sha256 = v.evidence();
        if (v.by() == VerdictRecord.By.PERSON
            && v.serial().equals(unit.serial())
            && sha256 != null) {
          last.remove(v.of());
          last.put(
              v.of(),
              files.picture(
                  v,
                  sha256,
                  record.at(),
                  v.person() == null ? "" : names.apply(v.person()),
                  instrument(record, sha256)));
        }
      }
    }
    return List.copyOf(last.values());
  }

  /** The tools that measured, with their calibration as it was. */
  private List<Instrument> instruments(Recipe recipe, Unit unit, long upTo) throws SQLException {
    Map<String, Set<String>> used = new LinkedHashMap<>();
    for (Step step : recipe.steps()) {
      StepRecord record = unit.passed().get(step.id());
      for (ToolUse use : record == null ? List.<ToolUse>of() : record.step().tools()) {
        used.computeIfAbsent(use.tool(), t -> new LinkedHashSet<>()).add(step.id());
      }
    }
    List<Instrument> all = new ArrayList<>();
    for (Map.Entry<String, Set<String>> one : used.entrySet()) {
      Tool tool = state(Streams.tool(one.getKey()), upTo, EventForm.TOOL, Tool::after);
      if (tool != null && tool.calibratedUntil() != null) {
        Instant reference = tool.reference() == null ? null : tool.reference().at();
        all.add(
            new Instrument(
                tool.id(),
                tool.toolClass(),
                List.copyOf(one.getValue()),
                tool.calibratedUntil(),
                reference));
      }
    }
    all.sort(Comparator.comparing(Instrument::id));
    return all;
  }
}
