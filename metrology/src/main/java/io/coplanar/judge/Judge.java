// SPDX-License-Identifier: Apache-2.0
package io.coplanar.judge;

import io.coplanar.evidence.Characteristic;
import io.coplanar.evidence.Missing;
import io.coplanar.evidence.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges what was measured of one object under one profile. */
public final class Judge {
  private Judge() {}

  /**
   * Holds every characteristic that the profile names against its limit; others get no verdict. A
   * limit of a fiber applies to each fiber of the profile's connector, and one that was not
   * measured at all is NOT_JUDGED. An end face with another layout than the profile's is not judged
   * by its limits.
   *
   * @param fibers fibers in total on the end face
   * @param rows rows that hold them
   */
  public static Judgement judge(
      Profile profile, int fibers, int rows, List<Characteristic> characteristics) {
    List<String> reasons = new ArrayList<>();
    if (fibers != profile.fibers() || rows != profile.rows()) {
      reasons.add(
          "the end face has "
              + layout(fibers, rows)
              + ", and profile "
              + profile.id()
              + " is written for "
              + layout(profile.fibers(), profile.rows()));
    }
    LimitJudge judge = new LimitJudge(profile.decision());
    List<Verdict> verdicts = new ArrayList<>();
    for (Limit limit : profile.limits()) {
      for (Characteristic c : ofLimit(limit, fibers, characteristics)) {
        verdicts.add(
            reasons.isEmpty()
                ? judge.judge(c, limit)
                : new Verdict(c, limit, Result.NOT_JUDGED, reasons.getFirst(), false));
      }
    }
    Result result = Result.of(verdicts.stream().map(Verdict::result).toList());
    return new Judgement(
        profile,
        List.copyOf(verdicts),
        result,
        List.copyOf(reasons),
        result == Result.PASS && supportsConformity(profile));
  }

  /** Whether PASS under this profile is a claim of conformity: every limit is verified. */
  static boolean supportsConformity(Profile profile) {
    return profile.limits().stream()
        .allMatch(l -> l.known() && l.provenance() == Provenance.VERIFIED);
  }

  /**
   * What a limit applies to, in the order of the fibers. What was not measured is missing; what was
   * measured at a position that the end face does not have is there too, without a value.
   */
  private static List<Characteristic> ofLimit(
      Limit limit, int fibers, List<Characteristic> measured) {
    boolean ofFiber = Parameter.find(limit.parameter()).map(Parameter::ofFiber).orElse(false);
    SortedMap<Integer, List<Characteristic>> byPosition = new TreeMap<>();
    for (int position = ofFiber ? 1 : 0; position <= (ofFiber ? fibers : 0); position++) {
      byPosition.put(position, new ArrayList<>());
    }
    for (Characteristic c : measured) {
      if (c.parameter().equals(limit.parameter())) {
        List<Characteristic> here = byPosition.get(c.position());
        if (here != null) {
          here.add(c);
        } else {
          String reason = "the end face has no such position";
          byPosition.put(
              c.position(), new ArrayList<>(List.of(missing(limit, c.position(), reason))));
        }
      }
    }
    List<Characteristic> all = new ArrayList<>();
    byPosition.forEach(
        (position, here) ->
            all.addAll(
                here.isEmpty() ? List.of(missing(limit, position, notMeasured(limit))) : here));
    return all;
  }

  private static Characteristic missing(Limit limit, int position, String reason) {
    return new Characteristic(limit.parameter(), position, new Missing(limit.unit(), reason));
  }

  private static String notMeasured(Limit limit) {
    return limit.parameter().equals(Parameter.GEOMETRY_LIMIT)
        ? "is not computed: its formula is not public"
        : "was not measured";
  }

  private static String layout(int fibers, int rows) {
    return fibers
        + (fibers == 1 ? " fiber in " : " fibers in ")
        + rows
        + (rows == 1 ? " row" : " rows");
  }
}
