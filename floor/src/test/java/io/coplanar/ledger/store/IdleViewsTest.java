// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.LedgerPlace.Database;
import io.coplanar.ledger.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Connections that wait for the next reader, on a real PostgreSQL. */
class IdleViewsTest {
  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static long process(Connection connection) throws SQLException {
    return number(connection, "SELECT pg_backend_pid()");
  }

  private static void change(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void theNextReaderTakesTheSameConnectionAndSeesWhatCameSince() throws Exception {
    String url = TestPostgres.freshDatabase();
    change(url, "CREATE TABLE t (n int)");
    try (IdleViews views = new IdleViews(() -> Postgres.reader(new Database(url)))) {
      Connection first = views.take();
      long process = process(first);
      assertThat(number(first, "SELECT count(*) FROM t")).isZero();
      change(url, "INSERT INTO t VALUES (1)");
      assertThat(number(first, "SELECT count(*) FROM t")).as("one state").isZero();
      views.give(first);
      // nothing that waits holds the table
      change(url, "VACUUM (FULL) t");
      change(url, "INSERT INTO t VALUES (2)");
      Connection second = views.take();
      assertThat(number(second, "SELECT count(*) FROM t")).isEqualTo(2);
      assertThat(process(second)).isEqualTo(process);
      assertThat(second.isReadOnly()).isTrue();
      views.give(second);
    }
  }

  @Test
  void whatTheServerEndedIsThrownAwayAndAnotherOpened() throws Exception {
    String url = TestPostgres.freshDatabase();
    try (IdleViews views = new IdleViews(() -> Postgres.reader(new Database(url)))) {
      Connection first = views.take();
      long process = process(first);
      views.give(first);
      change(url, "SELECT pg_terminate_backend(" + process + ", 5000)");
      Connection second = views.take();
      assertThat(process(second)).isNotEqualTo(process);
      assertThat(first.isClosed()).isTrue();
      views.give(second);
    }
  }

  @Test
  void noMoreWaitThanAreKeptAndNoneAfterTheEnd() throws Exception {
    String url = TestPostgres.freshDatabase();
    List<Connection> all = new ArrayList<>();
    Connection late;
    try (IdleViews views = new IdleViews(() -> Postgres.reader(new Database(url)))) {
      for (int n = 0; n < IdleViews.MOST + 3; n++) {
        all.add(views.take());
      }
      for (Connection connection : all) {
        views.give(connection);
      }
      long open = 0;
      for (Connection connection : all) {
        open += connection.isClosed() ? 0 : 1;
      }
      assertThat(open).isEqualTo(IdleViews.MOST);
      late = views.take();
      views.close();
      views.give(late);
    }
    all.add(late);
    for (Connection connection : all) {
      assertThat(connection.isClosed()).isTrue();
    }
  }
}
