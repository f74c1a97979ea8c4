using System.CommandLine;
using LossGen.Samples.CustomLoss;

Option<int> seed = new("--seed")
{
    Description = "Where the random numbers start from; one seed gives the same numbers every time.",
    HelpName = "number",
    DefaultValueFactory = _ => 1,
};
Option<DirectoryInfo> output = new("--out")
{
    Description = "The folder for the plots; it is made where there is none.",
    HelpName = "folder",
    DefaultValueFactory = _ => new DirectoryInfo("out"),
};
RootCommand command = new("Three losses by formulas of your own: robust regression, a loss that learns its shape, and rotated boxes.") { seed, output };
command.SetAction(result => Sample.Run(result.GetValue(seed), result.GetRequiredValue(output)));
return command.Parse(args).Invoke();
