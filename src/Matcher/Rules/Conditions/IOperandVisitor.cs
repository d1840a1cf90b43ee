namespace Matcher.Rules.Conditions;

/// <summary>Something that is done with operands, with an answer for each form that an operand can have.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
internal interface IOperandVisitor<out T>
{
    /// <summary>A word.</summary>
    T Visit(TextOperand text);

    /// <summary>A number.</summary>
    T Visit(NumberOperand number);

    /// <summary>A day.</summary>
    T Visit(DateOperand date);

    /// <summary>基准日.</summary>
    T Visit(AsOfOperand asOf);

    /// <summary>Another field.</summary>
    T Visit(FieldOperand other);

    /// <summary>A parameter of the run.</summary>
    T Visit(ParameterOperand parameter);

    /// <summary>So many times another operand.</summary>
    T Visit(TimesOperand times);

    /// <summary>A length of time.</summary>
    T Visit(PeriodOperand period);

    /// <summary>true or false.</summary>
    T Visit(FlagOperand flag);
}
