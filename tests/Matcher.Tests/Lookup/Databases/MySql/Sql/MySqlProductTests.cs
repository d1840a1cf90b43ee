namespace Matcher.Lookup.Databases.MySql.Sql;

/// <summary>Who speaks MySQL's protocol is seen from what it says of itself.</summary>
internal sealed class MySqlProductTests
{
    [TestCase("8.0.36", "MySQL Community Server - GPL", "MySQL 8.0.36", false)]
    [TestCase("5.7.44-log", "", "MySQL 5.7.44", false)]
    [TestCase("10.11.19-MariaDB-0+deb12u1", "Debian 12", "MariaDB 10.11.19", false)]
    [TestCase("5.5.5-10.6.5-MariaDB", "", "MariaDB 10.6.5", false)]
    [TestCase("8.0.11-TiDB-v7.5.0", "TiDB Server (Apache License 2.0)", "TiDB 7.5.0", false)]
    [TestCase("5.7.25-OceanBase-v4.2.1", "OceanBase 4.2.1", "OceanBase 4.2.1", false)]
    [TestCase("5.7.99", "Doris version doris-2.1.7-rc03", "Doris 2.1.7", true)]
    [TestCase("8.0.33", "StarRocks version 3.3.2", "StarRocks 3.3.2", true)]
    [TestCase("", "", "MySQL", false)]
    public void A_server_says_who_it_is(string version, string comment, string name, bool isAnalytic)
    {
        var product = MySqlProduct.Read(version, comment);
        Assert.That((product.Name, product.IsAnalytic), Is.EqualTo((name, isAnalytic)));
    }
}
