package org.inkmark.persistence.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The engines of this module's tests. */
final class TestEngines implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        var engines = new ArrayList<TestEngine>();
        ServiceLoader.load(TestEngine.class).forEach(engines::add);
        if (engines.isEmpty()) {
            engines.addAll(Arrays.asList(BundledEngine.values()));
        }
        return engines.stream().map(Arguments::of);
    }
}
