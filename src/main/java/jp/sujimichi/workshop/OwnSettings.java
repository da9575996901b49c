package jp.sujimichi.workshop;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** Keeps the git library to its own repository: it neither reads nor writes a person's settings. */
final class OwnSettings extends SystemReader.Delegate {

  OwnSettings(SystemReader system) {
    super(system);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS files) {
    return new Nothing(parent, files);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS files) {
    return new Nothing(parent, files);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS files) {
    return new Nothing(parent, files);
  }

  /** Settings that are nowhere on disk. */
  private static final class Nothing extends FileBasedConfig {

    Nothing(Config parent, FS files) {
      super(parent, null, files);
    }

    @Override
    public void load() {
      clear();
    }

    @Override
    public void save() {
      clear();
    }

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
