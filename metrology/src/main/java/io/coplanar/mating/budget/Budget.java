// SPDX-License-Identifier: Apache-2.0
package io.coplanar.mating.budget;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A link held against both its limits: what its components may lose (the contract), and what its
 * application bears. NaN stands for what is not known.
 *
 * @param lossDb measured where the whole link was, else the sum of its parts
 * @param partsDb the sum of its parts
 * @param componentLimitDb what the parts may lose together; NaN where none are stated
 * @param applicationLimitDb what the application bears
 * @param limitProvenance of the application's limit
 * @param limitSource where that limit comes from, or why there is none
 * @param marginDb from the loss to the application's limit; negative where it is exceeded
 * @param componentMarginDb the same to the components' limit
 * @param shares what each kind of part takes, kinds that are there only
 * @param verdict FAIL over either limit or the reach, else NOT_JUDGED without an application limit
 */
public record Budget(
    Link link,
    double lossDb,
    double partsDb,
    double componentLimitDb,
    double applicationLimitDb,
    Provenance limitProvenance,
    String limitSource,
    double marginDb,
    double componentMarginDb,
    double lengthKm,
    double reachKm,
    List<Share> shares,
    BudgetVerdict verdict,
    List<BudgetReason> reasons,
    List<Setting> settings) {

  /** The class of parts that lose what TIA-568 allows. */
  static final String TIA = "tia";

  /** So much above a limit is not over it: the sums of others are not decimal. */
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  /**
   * Answers.
   *
   * @param file the link's file, for complaints
   * @param settings those of {@link BudgetSettings}
   * @throws InputFault for an unknown application, or a loss that is not known
   */
  public static Budget of(Link link, String file, Settings settings) throws InputFault {
    Allowance allowance = Allowance.of(link, file);
    Reckoning parts = Reckoning.of(link, file, settings);
    boolean measured = !Double.isNaN(link.measuredDb());
    BigDecimal loss = measured ? BigDecimal.valueOf(link.measuredDb()) : parts.loss();
    double componentLimit = link.hasParts() ? parts.limit().doubleValue() : Double.NaN;
    double length = link.fiber().isEmpty() ? Double.NaN : parts.lengthKm().doubleValue();
    List<BudgetReason> reasons = new ArrayList<>();
    over(reasons, BudgetReason.Code.COMPONENT_LIMIT, loss, componentLimit, "dB");
    over(reasons, BudgetReason.Code.APPLICATION_LIMIT, loss, allowance.limitDb(), "dB");
    over(reasons, BudgetReason.Code.REACH, parts.lengthKm(), allowance.reachKm(), "km");
    if (Double.isNaN(allowance.limitDb())) {
      reasons.add(new BudgetReason(BudgetReason.Code.NO_LIMIT, allowance.source()));
    }
    return new Budget(
        link,
        loss.doubleValue(),
        link.hasParts() ? parts.loss().doubleValue() : Double.NaN,
        componentLimit,
        allowance.limitDb(),
        allowance.provenance(),
        allowance.source(),
        margin(allowance.limitDb(), loss),
        margin(componentLimit, loss),
        length,
        allowance.reachKm(),
        parts.shares(),
        verdict(reasons),
        List.copyOf(reasons),
        parts.used());
  }

  private static void over(
      List<BudgetReason> reasons,
      BudgetReason.Code code,
      BigDecimal value,
      double limit,
      String unit) {
    if (!Double.isNaN(limit)
        && value.subtract(BigDecimal.valueOf(limit)).compareTo(TOLERANCE) > 0) {
      String most = BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
      String is = value.stripTrailingZeros().toPlainString();
      reasons.add(
          new BudgetReason(code, is + " " + unit + " where " + most + " " + unit + " is the most"));
    }
  }

  private static double margin(double limit, BigDecimal loss) {
    return Double.isNaN(limit)
        ? Double.NaN
        : BigDecimal.valueOf(limit).subtract(loss).doubleValue();
  }

  private static BudgetVerdict verdict(List<BudgetReason> reasons) {
    List<BudgetVerdict> all = reasons.stream().map(r -> r.code().verdict()).toList();
    if (all.contains(BudgetVerdict.FAIL)) {
      return BudgetVerdict.FAIL;
    }
    return all.isEmpty() ? BudgetVerdict.PASS : BudgetVerdict.NOT_JUDGED;
  }
}
