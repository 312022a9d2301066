package org.inkmark.persistence.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A suite that runs once on each engine, which its constructor takes; a {@link TestEngine} elsewhere finds it by its tag. */
@ParameterizedClass(name = "{displayName} on {0}")
@ArgumentsSource(TestEngines.class)
@Tag("each-engine")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EachEngine {}
