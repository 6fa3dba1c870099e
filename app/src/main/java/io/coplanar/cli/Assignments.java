// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.cleanliness.inspect.InspectSettings;
import io.coplanar.cure.CureSettings;
import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import io.coplanar.geometry.GeometrySettings;
import io.coplanar.image.ImageLimits;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.line.LineSettings;
import io.coplanar.line.verdict.VerdictSettings;
import io.coplanar.mating.budget.BudgetSettings;
import io.coplanar.mating.contact.ContactSettings;
import io.coplanar.mating.loss.LossSettings;
import io.coplanar.mating.polarity.PolaritySettings;
import io.coplanar.people.PeopleSettings;
import io.coplanar.web.WebSettings;
import java.util.List;

/** What {@code --set NAME=VALUE} does. */
final class Assignments {
  /** The settings of every room that has some. */
  private static final Settings SHIPPED =
      GeometrySettings.DEFAULTS
          .and(ImageLimits.DEFAULTS)
          .and(InspectSettings.DEFAULTS)
          .and(ContactSettings.DEFAULTS)
          .and(LossSettings.DEFAULTS)
          .and(CureSettings.DEFAULTS)
          .and(PolaritySettings.DEFAULTS)
          .and(BudgetSettings.DEFAULTS)
          .and(PeopleSettings.DEFAULTS)
          .and(LineSettings.DEFAULTS)
          .and(VerdictSettings.DEFAULTS)
          .and(LedgerSettings.DEFAULTS)
          .and(BlobSettings.DEFAULTS)
          .and(WebSettings.DEFAULTS);

  private Assignments() {}

  /**
   * The shipped settings with these changes.
   *
   * @throws InputFault for a form other than NAME=VALUE, an unknown name or a value out of range
   */
  static Settings apply(List<String> assignments) throws InputFault {
    Settings settings = SHIPPED;
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      String name = equals < 0 ? assignment : assignment.substring(0, equals);
      if (equals < 1) {
        throw Sentences.notAnAssignment(assignment);
      }
      if (!settings.has(name)) {
        throw Sentences.noSuchSetting(
            name, Names.nearest(name, settings.list().stream().map(Setting::name).toList()));
      }
      settings = settings.with(name, number(name, assignment.substring(equals + 1)));
    }
    return settings;
  }

  private static double number(String name, String text) throws InputFault {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw Sentences.notANumber("setting " + name, text);
    }
  }
}
