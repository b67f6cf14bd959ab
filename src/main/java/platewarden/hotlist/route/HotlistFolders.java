package platewarden.hotlist.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import platewarden.hotlist.Hotlist;
import platewarden.hotlist.SourceStatus;

/** Makes a folder for each source, so that people see where a file belongs. */
@Component
class HotlistFolders implements SmartInitializingSingleton {

  private final Path directory;
  private final Hotlist hotlist;

  HotlistFolders(
      @Value("${platewarden.hotlists-directory:data/hotlists}") Path directory, Hotlist hotlist) {
    this.directory = directory;
    this.hotlist = hotlist;
  }

  @Override
  public void afterSingletonsInstantiated() {
    try {
      for (SourceStatus source : hotlist.sources()) {
        Files.createDirectories(directory.resolve(source.source()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("The folder " + directory + " cannot be made", e);
    }
  }
}
