// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.report.Engine;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "coplanar " + Engine.version(),
      "engine sha256 " + Engine.sha256(),
      "Java " + Runtime.version()
    };
  }
}
