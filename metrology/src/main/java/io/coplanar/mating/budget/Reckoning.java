// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Adds up a link's parts. Numbers are taken as the decimals that they are written as, so that no
 * sum is off in its last digit.
 */
final class Reckoning {
  private final Link link;
  private final String file;
  private final Settings settings;
  private final Map<String, Setting> used = new TreeMap<>();
  private final List<Share> shares = new ArrayList<>();
  private BigDecimal loss = BigDecimal.ZERO;
  private BigDecimal limit = BigDecimal.ZERO;
  private BigDecimal lengthKm = BigDecimal.ZERO;

  private Reckoning(Link link, String file, Settings settings) {
    this.link = link;
    this.file = file;
    this.settings = settings;
  }

  /**
   * @throws InputFault where a loss depends on a wavelength that is not given, or the tables have
   *     none for it
   */
  static Reckoning of(Link link, String file, Settings settings) throws InputFault {
    Reckoning sum = new Reckoning(link, file, settings);
    sum.fiber();
    sum.joints("splices", link.splices(), c -> "splice_db", "splice_db");
    for (Joint pair : link.pairs()) {
      if (Double.isNaN(pair.db()) && PairClass.needsWavelength(pair.className())) {
        sum.requireWavelength("a pair of class " + pair.className());
      }
    }
    sum.joints(
        "pairs",
        link.pairs(),
        c -> PairClass.setting(c, link.wavelengthNm()),
        BudgetSettings.pairName(Budget.TIA));
    sum.joints("modules", link.modules(), c -> "module_tia_db", "module_tia_db");
    return sum;
  }

  private void fiber() throws InputFault {
    Tally tally = new Tally("fiber");
    for (Span span : link.fiber()) {
      BigDecimal length = BigDecimal.valueOf(span.lengthKm());
      boolean given = !Double.isNaN(span.givenDbPerKm());
      BigDecimal table = table(span);
      tally.add(
          length.multiply(given ? BigDecimal.valueOf(span.givenDbPerKm()) : table),
          length.multiply(table));
      lengthKm = lengthKm.add(length);
    }
    tally.close();
  }

  /** Attenuation by the tables, else as given. */
  private BigDecimal table(Span span) throws InputFault {
    FiberType type = span.type();
    boolean given = !Double.isNaN(span.givenDbPerKm());
    if (type != null) {
      if (!given) {
        requireWavelength("fiber " + type.id());
      }
      String name = type.attenuation(link.wavelengthNm()).orElse("");
      if (!name.isEmpty()) {
        return setting(name);
      }
      if (!given) {
        throw new InputFault.Inconsistent(
            file,
            "no attenuation is known for " + type.id() + " at " + wavelength() + " nm",
            "'attenuation_db_per_km' beside its 'type'");
      }
    }
    return BigDecimal.valueOf(span.givenDbPerKm());
  }

  private void joints(
      String kind, List<Joint> joints, Function<String, String> ofClass, String ofLimit) {
    Tally tally = new Tally(kind);
    for (Joint joint : joints) {
      tally.add(
          Double.isNaN(joint.db())
              ? setting(ofClass.apply(joint.className()))
              : BigDecimal.valueOf(joint.db()),
          setting(ofLimit));
    }
    tally.close();
  }

  private void requireWavelength(String what) throws InputFault {
    if (Double.isNaN(link.wavelengthNm())) {
      throw new InputFault.Inconsistent(
          file,
          "'wavelength_nm' is missing and " + what + " depends on it",
          "'wavelength_nm: 1310'");
    }
  }

  private String wavelength() {
    return BigDecimal.valueOf(link.wavelengthNm()).stripTrailingZeros().toPlainString();
  }

  private BigDecimal setting(String name) {
    Setting setting = used.computeIfAbsent(name, settings::setting);
    return BigDecimal.valueOf(setting.value());
  }

  BigDecimal loss() {
    return loss;
  }

  BigDecimal limit() {
    return limit;
  }

  BigDecimal lengthKm() {
    return lengthKm;
  }

  List<Share> shares() {
    return List.copyOf(shares);
  }

  List<Setting> used() {
    return List.copyOf(used.values());
  }

  /** The parts of one kind. */
  private final class Tally {
    private final String kind;
    private int count;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal most = BigDecimal.ZERO;
    private int largest;
    private BigDecimal largestDb = BigDecimal.ZERO;

    Tally(String kind) {
      this.kind = kind;
    }

    void add(BigDecimal db, BigDecimal limitDb) {
      count++;
      sum = sum.add(db);
      most = most.add(limitDb);
      if (largest == 0 || db.compareTo(largestDb) > 0) {
        largest = count;
        largestDb = db;
      }
    }

    void close() {
      loss = loss.add(sum);
      limit = limit.add(most);
      if (count > 0) {
        shares.add(
            new Share(
                kind,
                count,
                sum.doubleValue(),
                most.doubleValue(),
                largest,
                largestDb.doubleValue()));
      }
    }
  }
}
