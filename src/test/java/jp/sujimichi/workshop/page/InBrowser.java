package jp.sujimichi.workshop.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of the page in a real browser: each test method may take a {@link Room}, made for it alone.
 * All tests of a run share one browser process.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RoomExtension.class)
public @interface InBrowser {}
