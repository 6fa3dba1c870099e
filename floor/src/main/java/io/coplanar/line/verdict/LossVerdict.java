// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.line.event.VerdictRecord.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tester's rows, {@code fiber,wavelength_nm,il_db,rl_db}, against limits. An empty field was not
 * measured.
 */
final class LossVerdict {
  private static final List<String> COLUMNS = List.of("fiber", "wavelength_nm", "il_db", "rl_db");
  private static final int MAX_NM = 2000;

  private final Question.Loss q;
  private final double ilLeastDb;
  private final double rlMostDb;
  private final List<String> reasons = new ArrayList<>();
  private final Set<Result> results = new HashSet<>();
  private final List<Value> values = new ArrayList<>();

  private LossVerdict(Question.Loss q, Settings settings) {
    this.q = q;
    this.ilLeastDb = settings.get(VerdictSettings.IL_LEAST_DB);
    this.rlMostDb = settings.get(VerdictSettings.RL_MOST_DB);
  }

  private record Key(int fiber, int wavelengthNm) {}

  private record Row(double ilDb, double rlDb) {}

  static Answer answer(Question.Loss q, String name, byte[] bytes, Settings settings)
      throws InputFault {
    return new LossVerdict(q, settings).judge(read(q, name, bytes));
  }

  private static Map<Key, Row> read(Question.Loss q, String name, byte[] bytes) throws InputFault {
    CsvTable table = CsvTable.read(bytes, name, COLUMNS);
    Map<Key, Row> rows = new HashMap<>();
    for (CsvTable.Row row : table.rows()) {
      int fiber = table.count(row, 0, q.plan().positions());
      if (!q.plan().holds(fiber)) {
        throw table.fault(row, "is of position " + fiber, "a position that holds a fiber");
      }
      Key key = new Key(fiber, table.count(row, 1, MAX_NM));
      if (rows.put(key, new Row(table.number(row, 2), table.number(row, 3))) != null) {
        throw table.fault(row, "repeats a fiber and wavelength", "one row for each");
      }
    }
    return rows;
  }

  private Answer judge(Map<Key, Row> rows) {
    String basis =
        String.format(
            Locale.ROOT,
            "IL at most %s dB, RL at least %s dB, guard bands %s and %s dB,"
                + " believed from IL %s dB to RL %s dB",
            q.ilMaxDb(),
            q.rlMinDb(),
            q.ilGuardDb(),
            q.rlGuardDb(),
            ilLeastDb,
            rlMostDb);
    if (q.wavelengthsNm().isEmpty()) {
      return Answer.notJudged(basis, "no wavelength is asked for");
    }
    for (int nm : q.wavelengthsNm()) {
      for (int fiber : q.plan().held()) {
        Row row = rows.get(new Key(fiber, nm));
        String at = "fiber " + fiber + " at " + nm + " nm";
        il(row == null ? Double.NaN : row.ilDb(), fiber, nm, at);
        rl(row == null ? Double.NaN : row.rlDb(), fiber, nm, at);
      }
    }
    Result result =
        results.contains(Result.FAIL)
            ? Result.FAIL
            : results.contains(Result.NOT_JUDGED) ? Result.NOT_JUDGED : Result.PASS;
    return new Answer(result, false, basis, List.copyOf(reasons), List.copyOf(values));
  }

  private void il(double db, int fiber, int nm, String at) {
    values.add(value("il_db_" + nm + "_nm", fiber, db));
    if (Double.isNaN(db)) {
      note(Result.NOT_JUDGED, at + ": insertion loss was not measured");
    } else if (db < ilLeastDb) {
      note(Result.NOT_JUDGED, at + ": " + db + " dB insertion loss; the reference is wrong");
    } else if (db > q.ilMaxDb()) {
      note(Result.FAIL, at + ": insertion loss " + db + " dB, at most " + q.ilMaxDb());
    } else if (db > q.ilMaxDb() - q.ilGuardDb()) {
      note(Result.NOT_JUDGED, at + ": insertion loss " + db + " dB lies in the guard band");
    }
  }

  private void rl(double db, int fiber, int nm, String at) {
    values.add(value("rl_db_" + nm + "_nm", fiber, db));
    if (Double.isNaN(db)) {
      note(Result.NOT_JUDGED, at + ": return loss was not measured");
    } else if (db > rlMostDb) {
      note(Result.NOT_JUDGED, at + ": " + db + " dB return loss is more than a tester can see");
    } else if (db < q.rlMinDb()) {
      note(Result.FAIL, at + ": return loss " + db + " dB, at least " + q.rlMinDb());
    } else if (db < q.rlMinDb() + q.rlGuardDb()) {
      note(Result.NOT_JUDGED, at + ": return loss " + db + " dB lies in the guard band");
    }
  }

  private void note(Result result, String reason) {
    results.add(result);
    reasons.add(reason);
  }

  private static Value value(String name, int fiber, double db) {
    @Nullable Double known = Double.isNaN(db) ? null : (Double) db;
    return new Value(name, fiber, known);
  }
}
