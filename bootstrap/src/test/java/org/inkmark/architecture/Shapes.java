package org.inkmark.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.View;
import java.util.Arrays;
import java.util.List;

/** What the rules call a value, a row, an HTML route. */
final class Shapes {
    private Shapes() {}

    /** Sources, not what annotation processors wrote beside them. */
    static DescribedPredicate<JavaClass> written() {
        return DescribedPredicate.describe("written by hand", type -> {
            var name = type.getName().substring(type.getPackageName().length() + 1);
            return !name.startsWith("$") && !name.contains("$Intercepted");
        });
    }

    /** A class named *Row, or what is nested in one. */
    static DescribedPredicate<JavaClass> rows() {
        return DescribedPredicate.describe(
                "rows", type -> outermost(type).getSimpleName().endsWith("Row"));
    }

    static DescribedPredicate<JavaClass> interfacesAndValues() {
        return DescribedPredicate.describe(
                "interfaces and values",
                type -> type.isInterface() || type.isRecord() || type.isEnum() || type.isAssignableTo(Throwable.class));
    }

    static DescribedPredicate<JavaMethod> produceHtml() {
        return DescribedPredicate.describe("produce HTML", method -> {
            var produces = method.tryGetAnnotationOfType(Produces.class)
                    .or(() -> method.getOwner().tryGetAnnotationOfType(Produces.class));
            return produces.map(types -> Arrays.asList(types.value()).contains(MediaType.TEXT_HTML))
                            .orElse(false)
                    && method.getAnnotations().stream()
                            .anyMatch(annotation ->
                                    annotation.getRawType().getPackageName().equals("io.micronaut.http.annotation"));
        });
    }

    /** A model and its view, an answer that holds one, or the model of a method that names its view. */
    static ArchCondition<JavaMethod> returnAView() {
        return ArchCondition.from(DescribedPredicate.<JavaMethod>describe("return a view", method -> {
            var type = method.getReturnType();
            if (type.toErasure().isEquivalentTo(ModelAndView.class)) {
                return true;
            }
            if (type.toErasure().isAssignableTo(HttpResponse.class)) {
                return body(type).stream().allMatch(held -> held.toErasure().isEquivalentTo(ModelAndView.class));
            }
            return method.isAnnotatedWith(View.class) && !type.toErasure().isAssignableTo(CharSequence.class);
        }));
    }

    private static List<JavaType> body(JavaType answer) {
        return answer instanceof JavaParameterizedType held ? held.getActualTypeArguments() : List.of(answer);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Shapes::outermost).orElse(type);
    }
}
