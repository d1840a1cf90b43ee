namespace Matcher.Samples.Population;

/// <summary>One row of the roster in the making: who it is about, and how the roster writes it.</summary>
internal sealed class Resident(Family family, Citizen citizen, string relation, int age)
{
    public Family Family { get; } = family;

    public Citizen Citizen { get; private set; } = citizen;

    /// <summary>与户主关系.</summary>
    public string Relation { get; set; } = relation;

    /// <summary>Full years on the as-of date.</summary>
    public int Age { get; } = age;

    /// <summary>姓名 as the roster writes it.</summary>
    public string WrittenName { get; set; } = citizen.Name;

    /// <summary>身份证号 as the roster writes it; a planted case may damage or disguise it.</summary>
    public string WrittenNumber { get; set; } = citizen.Number.ToString();

    /// <summary>Whether what the roster writes can be read as the true number; not when it is damaged or another document.</summary>
    public bool IsNumberReadable { get; set; } = true;

    /// <summary>残疾等级, or empty.</summary>
    public string Disability { get; set; } = "";

    /// <summary>Gives the person another name, which the roster writes too.</summary>
    public void Rename(string name)
    {
        Citizen = Citizen with { Name = name };
        WrittenName = name;
    }
}
