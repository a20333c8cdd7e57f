package fr.clausesociale.platform.list;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.dialect.function.array.ArrayAndElementArgumentTypeResolver;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code is_among(array, element)} in queries of entities: whether the element is one of the array's, written so that an
 * index of the element serves ({@link WhereClause#among}). The dialect's own {@code array_contains} asks the array instead.
 */
public final class AmongFunction implements FunctionContributor {

    static final String NAME = "is_among";

    private static final int ARRAY = 0;
    private static final int ELEMENT = 1;

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .patternDescriptorBuilder(NAME, "(?2=any(?1))")
                .setInvariantType(
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN))
                .setExactArgumentCount(2)
                .setArgumentTypeResolver(new ArrayAndElementArgumentTypeResolver(ARRAY, ELEMENT))
                .register();
    }
}
